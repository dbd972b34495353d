package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.sheet.PageRule;
import io.github.huozi.css.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * All rules of a PDF's style sheets in the order of the cascade: by specificity, then as they stand
 * (CSS Cascade 5 §6). What is important and what the renderer's own sheet says are told apart by
 * their declarations.
 *
 * <p>They are found by the id, class or name that their last part asks for. Threads may share them.
 */
final class StyleRules {

  /** A selector with its rule. */
  record Entry(Selector selector, StyleRule rule) {}

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, int[]> byId = new HashMap<>();
  private final Map<String, int[]> byClass = new HashMap<>();
  private final Map<String, int[]> byName = new HashMap<>();
  private int[] others = {};
  private final List<PageRule> pages = new ArrayList<>();

  /**
   * @param sheets the style sheets in their order
   */
  StyleRules(List<PrintSheet> sheets) {
    for (PrintSheet sheet : sheets) {
      for (StyleRule rule : sheet.rules()) {
        rule.selectors().forEach(selector -> entries.add(new Entry(selector, rule)));
      }
      pages.addAll(sheet.pages());
    }
    entries.sort(Comparator.comparing(entry -> entry.selector.specificity()));
    for (int i = 0; i < entries.size(); i++) {
      index(entries.get(i).selector, i);
    }
    for (int i = 0; i < pages.size(); i++) {
      pages.get(i).setPos(i + 1);
    }
    pages.sort(Comparator.comparingLong(PageRule::getOrder));
  }

  private void index(Selector selector, int number) {
    if (selector.id() != null) {
      byId.merge(selector.id(), new int[] {number}, StyleRules::joined);
    } else if (selector.className() != null) {
      byClass.merge(selector.className(), new int[] {number}, StyleRules::joined);
    } else if (selector.elementName() != null) {
      byName.merge(
          selector.elementName().toLowerCase(Locale.ROOT), new int[] {number}, StyleRules::joined);
    } else {
      others = joined(others, new int[] {number});
    }
  }

  private static int[] joined(int[] first, int[] second) {
    int[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  /** The rules on pages, in the order of their cascade. */
  List<PageRule> pages() {
    return pages;
  }

  /** Whether one of them selects first letters. */
  boolean haveFirstLetters() {
    return entries.stream()
        .anyMatch(entry -> entry.selector.pseudoElement().equals("first-letter"));
  }

  Entry entry(int number) {
    return entries.get(number);
  }

  /** The numbers of the selectors that may select an element or a pseudo-element of one. */
  int[] candidates(Element element) {
    int[] found = others;
    String name = name(element);
    found = with(found, byName.get(name));
    String id = byId.isEmpty() ? "" : element.getAttribute("id").strip();
    if (!id.isEmpty()) {
      found = with(found, byId.get(id));
    }
    String classes = byClass.isEmpty() ? "" : element.getAttribute("class");
    int length = classes.length();
    int at = 0;
    while (at < length) {
      while (at < length && classes.charAt(at) <= ' ') {
        at++;
      }
      int start = at;
      while (at < length && classes.charAt(at) > ' ') {
        at++;
      }
      if (at > start) {
        found = with(found, byClass.get(classes.substring(start, at)));
      }
    }
    if (found == others) {
      return others;
    }
    Arrays.sort(found);
    return found;
  }

  private static int[] with(int[] found, int @Nullable [] more) {
    return more == null ? found : joined(found, more);
  }

  private static String name(Element element) {
    @Nullable String local = element.getLocalName();
    String name = local == null ? element.getTagName() : local;
    return name.toLowerCase(Locale.ROOT);
  }
}
