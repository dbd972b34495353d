package io.github.huozi.css;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Rules in the order of specificity, then as they stand (CSS Cascade 5 §6). They are found by the
 * id, class or name that the last part of their selector asks for. Threads may share them.
 *
 * @param <R> what a rule says
 */
public final class RuleIndex<R> {

  /** A selector with its rule. */
  public record Entry<R>(Selector selector, R rule) {}

  /** The key of selectors that may select an element of any kind. */
  private static final String ANY = "*";

  private final List<Entry<R>> entries;
  private final Map<String, int[]> numbers = new HashMap<>();

  /**
   * @param entries the rules as they stand, one for each of their selectors
   */
  public RuleIndex(List<Entry<R>> entries) {
    this.entries =
        entries.stream()
            .sorted(Comparator.comparing(entry -> entry.selector().specificity()))
            .toList();
    Map<String, List<Integer>> lists = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      String key = key(entry(i).selector());
      lists.computeIfAbsent(key, unused -> new ArrayList<>()).add(i);
    }
    lists.forEach(
        (key, list) -> numbers.put(key, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  private static String key(Selector selector) {
    if (selector.id() != null) {
      return "#" + selector.id();
    }
    if (selector.className() != null) {
      return "." + selector.className();
    }
    return selector.elementName() == null ? ANY : selector.elementName().toLowerCase(Locale.ROOT);
  }

  /** The rules, the more specific after the less specific. */
  public List<Entry<R>> entries() {
    return entries;
  }

  public Entry<R> entry(int number) {
    return entries.get(number);
  }

  /** The numbers of the rules that select an element or a pseudo-element of one, in their order. */
  public <E> int[] selecting(E element, ElementTree<E> tree) {
    int[] candidates = candidates(element, tree.elements());
    int count = 0;
    int[] found = new int[candidates.length];
    for (int candidate : candidates) {
      if (entry(candidate).selector().selects(element, tree)) {
        found[count++] = candidate;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private <E> int[] candidates(E element, TreeElements<E> elements) {
    int[] any = numbers.getOrDefault(ANY, new int[0]);
    int[] found = with(any, elements.name(element).toLowerCase(Locale.ROOT));
    String id = elements.attribute(element, "id").strip();
    found = id.isEmpty() ? found : with(found, "#" + id);
    StringTokenizer classes = new StringTokenizer(elements.attribute(element, "class"));
    while (classes.hasMoreTokens()) {
      found = with(found, "." + classes.nextToken());
    }
    if (found != any) {
      Arrays.sort(found);
    }
    return found;
  }

  private int[] with(int[] found, String key) {
    int @Nullable [] more = numbers.get(key);
    if (more == null) {
      return found;
    }
    int[] joined = Arrays.copyOf(found, found.length + more.length);
    System.arraycopy(more, 0, joined, found.length, more.length);
    return joined;
  }
}
