package io.github.huozi.pdf.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The running elements of a book and the pages on which they have their place. */
public final class RunningElements {

  private final SortedMap<String, SortedMap<Integer, List<Placed>>> byName = new TreeMap<>();

  private record Placed(RunningText text, boolean atHead) {}

  /**
   * Adds an element, after those before it on the page.
   *
   * @param name its name in {@code running()}
   * @param page the page, counted in any way that rises
   * @param atHead whether nothing stands before it on the page
   */
  public void add(String name, int page, RunningText text, boolean atHead) {
    byName
        .computeIfAbsent(name, unused -> new TreeMap<>())
        .computeIfAbsent(page, unused -> new ArrayList<>())
        .add(new Placed(text, atHead));
  }

  /** For each name, the elements that matter to a page. */
  public Map<String, RunningOnPage> on(int page) {
    Map<String, RunningOnPage> all = new TreeMap<>();
    byName.forEach((name, pages) -> all.put(name, on(page, pages)));
    return all;
  }

  private static RunningOnPage on(int page, SortedMap<Integer, List<Placed>> pages) {
    SortedMap<Integer, List<Placed>> earlier = pages.headMap(page);
    Optional<RunningText> before = Optional.empty();
    if (!earlier.isEmpty()) {
      List<Placed> last = Objects.requireNonNull(earlier.get(earlier.lastKey()));
      before = Optional.of(last.get(last.size() - 1).text);
    }
    List<Placed> own = pages.getOrDefault(page, List.of());
    return new RunningOnPage(
        before, own.stream().map(Placed::text).toList(), !own.isEmpty() && own.get(0).atHead);
  }
}
