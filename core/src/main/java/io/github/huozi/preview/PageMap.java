package io.github.huozi.preview;

import io.github.huozi.pdf.PrintedPages;
import io.github.huozi.pdf.lines.LineOnPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The places of the lines of a PDF, and which of them show something new. */
final class PageMap {

  private final PrintedPages pages;
  private final List<LineOnPage> lines;

  /** The lines whose block has changed are true. */
  private final boolean[] changed;

  /** The number of times that each text of a block occurs. */
  private final Map<String, Integer> texts = new HashMap<>();

  private PageMap(PrintedPages pages) {
    this.pages = pages;
    this.lines = pages.lines();
    this.changed = new boolean[lines.size()];
  }

  /**
   * The map of a PDF.
   *
   * @param before that of the PDF that was shown before; empty if there was none of the same form
   */
  static PageMap of(PrintedPages pages, Optional<PageMap> before) {
    PageMap map = new PageMap(pages);
    Map<String, List<Integer>> blocks = new HashMap<>();
    Map<String, Integer> digests = new HashMap<>();
    for (int i = 0; i < map.lines.size(); i++) {
      LineOnPage line = map.lines.get(i);
      String block = line.section() + ' ' + line.line() + ' ' + line.turn();
      blocks.computeIfAbsent(block, unused -> new ArrayList<>()).add(i);
      digests.put(block, line.digest());
    }
    Map<String, Integer> left = before.isEmpty() ? Map.of() : new HashMap<>(before.get().texts);
    blocks.forEach(
        (block, own) -> {
          LineOnPage first = map.lines.get(own.get(0));
          if (first.line() > 0) {
            String text = first.section() + ' ' + digests.get(block);
            map.texts.merge(text, 1, Integer::sum);
            int known = left.getOrDefault(text, 0);
            if (known > 0) {
              left.put(text, known - 1);
            } else if (before.isPresent()) {
              own.forEach(line -> map.changed[line] = true);
            }
          }
        });
    return map;
  }

  /** The numbers that are printed on the pages. */
  List<String> labels() {
    return pages.labels();
  }

  /** The line with an index; empty if there is none. */
  Optional<LineOnPage> line(int index) {
    return index >= 0 && index < lines.size() ? Optional.of(lines.get(index)) : Optional.empty();
  }

  /** The indexes of the pages on which something has changed, from 0. */
  List<Integer> changedPages() {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < changed.length; i++) {
      int page = lines.get(i).page();
      if (changed[i] && !found.contains(page)) {
        found.add(page);
      }
    }
    Collections.sort(found);
    return found;
  }

  /**
   * Finds where a place of the text is printed.
   *
   * @param line the line of the section's text
   * @return the first printed line at or after it in its section
   */
  Optional<LineOnPage> find(String section, int line) {
    @Nullable LineOnPage best = null;
    for (LineOnPage each : lines) {
      if (each.section().equals(section)
          && each.line() >= line
          && (best == null || each.line() < best.line())) {
        best = each;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The lines as the page takes them: for each page a list, which has for each line its distance
   * from the left edge and from the foot, its width and height in pt, its index, 1 if it has
   * changed, and the digest of its text.
   */
  String json() {
    List<StringBuilder> onPages = new ArrayList<>();
    for (int i = 0; i < pages.count(); i++) {
      onPages.add(new StringBuilder());
    }
    for (int i = 0; i < lines.size(); i++) {
      LineOnPage line = lines.get(i);
      if (line.line() == 0 || line.page() >= onPages.size()) {
        continue;
      }
      StringBuilder out = onPages.get(line.page());
      out.append(out.length() == 0 ? "" : ",");
      for (float value : new float[] {line.left(), line.bottom(), line.width(), line.height()}) {
        out.append(Math.round(value * 10) / 10.0).append(',');
      }
      out.append(i).append(',').append(changed[i] ? 1 : 0).append(',').append(line.digest());
    }
    StringBuilder json = new StringBuilder("[");
    for (StringBuilder page : onPages) {
      json.append(json.length() == 1 ? "[" : ",[").append(page).append(']');
    }
    return json.append(']').toString();
  }
}
