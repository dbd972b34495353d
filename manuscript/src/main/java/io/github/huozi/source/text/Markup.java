package io.github.huozi.source.text;

import io.github.huozi.model.section.Names;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * HTML made from an author's file, not yet cleaned.
 *
 * @param html the HTML
 * @param lines the line of the file that each offset of the HTML comes from
 * @param calls the keys of the called notes, by the offset of the {@code span} that stands for the
 *     call
 */
public record Markup(String html, LineMap lines, Map<Integer, String> calls) {

  /** The attribute with the key of a note, on the element that stands for its call. */
  public static final String NOTE = "data-note";

  /** The line of the file that a node of parsed markup comes from; 0 if it is not known. */
  public static int lineOf(@Nullable Node node) {
    for (Node at = node; at != null; at = at.parent()) {
      if (at.hasAttr(Names.LINE)) {
        return Integer.parseInt(at.attr(Names.LINE));
      }
    }
    return 0;
  }

  public Markup {
    calls = Map.copyOf(calls);
  }

  /** HTML as the author wrote it. */
  public static Markup of(String html) {
    return new Markup(html, LineMap.of(html, new int[] {0}, new int[] {1}), Map.of());
  }

  /**
   * The same markup with more tags.
   *
   * @param tags the tags, without line feeds, by the offsets where they are put
   */
  public Markup with(SortedMap<Integer, String> tags) {
    if (tags.isEmpty()) {
      return this;
    }
    StringBuilder longer = new StringBuilder(html.length() + 16 * tags.size());
    TreeMap<Integer, Integer> shifts = new TreeMap<>(Map.of(-1, 0));
    int copied = 0;
    for (Map.Entry<Integer, String> tag : tags.entrySet()) {
      longer.append(html, copied, tag.getKey()).append(tag.getValue());
      copied = tag.getKey();
      shifts.put(copied, longer.length() - copied);
    }
    longer.append(html, copied, html.length());
    IntUnaryOperator shifted = offset -> offset + shifts.floorEntry(offset).getValue();
    Map<Integer, String> moved = new HashMap<>();
    calls.forEach((offset, note) -> moved.put(shifted.applyAsInt(offset), note));
    int[] offsets = Arrays.stream(lines.offsets).map(shifted).toArray();
    return new Markup(longer.toString(), LineMap.of(longer, offsets, lines.lines), moved);
  }

  /**
   * Gives the line of the author's file that an offset of generated markup comes from. Marks tie
   * offsets to lines; after a mark, each line feed of the markup stands for one of the file.
   */
  public static final class LineMap {

    private final int[] lineFeeds;
    private final int[] offsets;
    private final int[] lines;

    private LineMap(int[] lineFeeds, int[] offsets, int[] lines) {
      this.lineFeeds = lineFeeds;
      this.offsets = offsets;
      this.lines = lines;
    }

    /**
     * @param offsets the offsets of the marks, ascending, the first of them 0
     * @param lines the line of each mark
     */
    static LineMap of(CharSequence markup, int[] offsets, int[] lines) {
      int[] lineFeeds = new int[markup.length()];
      int count = 0;
      for (int i = 0; i < markup.length(); i++) {
        if (markup.charAt(i) == '\n') {
          lineFeeds[count++] = i;
        }
      }
      return new LineMap(Arrays.copyOf(lineFeeds, count), offsets.clone(), lines.clone());
    }

    public int lineOf(int offset) {
      int found = Arrays.binarySearch(offsets, offset);
      int mark = Math.max(0, found >= 0 ? found : -found - 2);
      return lines[mark] + lineFeedsBefore(offset) - lineFeedsBefore(offsets[mark]);
    }

    private int lineFeedsBefore(int offset) {
      int found = Arrays.binarySearch(lineFeeds, offset);
      return found >= 0 ? found : -found - 1;
    }
  }

  /** Builds HTML and records the line of the file that each part of it comes from. */
  public static final class Builder {

    private final StringBuilder html = new StringBuilder();
    private final Map<Integer, String> calls = new HashMap<>();
    private int[] offsets = new int[64];
    private int[] lines = new int[64];
    private int marks;

    public Builder(int firstLine) {
      at(firstLine);
    }

    /** Sets the line of the file that the next output comes from. */
    public Builder at(int line) {
      if (marks > 0 && offsets[marks - 1] == html.length()) {
        marks--;
      } else if (marks == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * marks);
        lines = Arrays.copyOf(lines, 2 * marks);
      }
      offsets[marks] = html.length();
      lines[marks++] = line;
      return this;
    }

    /** The number of characters written so far. */
    public int length() {
      return html.length();
    }

    /** Writes HTML without escaping. */
    public Builder raw(String markup) {
      html.append(markup);
      return this;
    }

    /** Writes text, escaped. */
    public Builder text(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '&' -> html.append("&amp;");
          case '<' -> html.append("&lt;");
          case '>' -> html.append("&gt;");
          case '"' -> html.append("&quot;");
          default -> html.append(c);
        }
      }
      return this;
    }

    /** Continues an open start tag. */
    public Builder attribute(String name, String value) {
      return raw(" ").raw(name).raw("=\"").text(value.replace('\n', ' ')).raw("\"");
    }

    /** Writes an element that stands for the call of a note. */
    public Builder call(String note) {
      calls.put(html.length(), note);
      return raw("<span></span>");
    }

    /** The HTML with its line map. */
    public Markup build() {
      LineMap map = LineMap.of(html, Arrays.copyOf(offsets, marks), Arrays.copyOf(lines, marks));
      return new Markup(html.toString(), map, calls);
    }
  }
}
