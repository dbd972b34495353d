package io.github.huozi.source.include;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that is included, and its parts: ranges of lines, and what anchors enclose. */
final class IncludedFile {

  /** mdBook: {@code // ANCHOR: name} and {@code // ANCHOR_END: name}. */
  private static final Pattern ANCHOR =
      Pattern.compile("\\bANCHOR(_END)?:\\s{0,9}([\\w\\p{L}-]{1,100})");

  /** HonKit: {@code //! [name]} before and after the part. */
  private static final Pattern SNIPPET =
      Pattern.compile("\\A\\s{0,99}+(?://|#|--|/\\*|<!--)! ?\\[([\\w\\p{L} .-]{1,100})\\]");

  /** MkDocs: {@code # --8<-- [start:name]} and {@code # --8<-- [end:name]}. */
  private static final Pattern CUT =
      Pattern.compile(
          "-8<-{1,9}\\s{0,9}\\[\\s{0,9}(start|end)\\s{0,9}:\\s{0,9}([\\w\\p{L} .-]{1,100}?)\\s{0,9}\\]");

  private final String[] lines;
  private final boolean[] marks;
  private final Map<String, int[]> anchors = new HashMap<>();
  private final Map<String, int[]> snippets = new HashMap<>();

  IncludedFile(String text) {
    this.lines =
        (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1);
    this.marks = new boolean[lines.length];
    for (int i = 0; i < lines.length; i++) {
      Matcher anchor = ANCHOR.matcher(lines[i]);
      Matcher snippet = SNIPPET.matcher(lines[i]);
      Matcher cut = CUT.matcher(lines[i]);
      if (anchor.find()) {
        marks[i] = true;
        mark(anchors, anchor.group(2), i, anchor.group(1) != null);
      } else if (cut.find()) {
        marks[i] = true;
        mark(anchors, cut.group(2), i, cut.group(1).equals("end"));
      } else if (snippet.find()) {
        marks[i] = true;
        mark(snippets, snippet.group(1), i, snippets.containsKey(snippet.group(1)));
      }
    }
  }

  private void mark(Map<String, int[]> parts, String name, int line, boolean end) {
    if (!end) {
      parts.putIfAbsent(name, new int[] {line + 1, lines.length});
    } else if (parts.containsKey(name) && parts.get(name)[1] == lines.length) {
      parts.get(name)[1] = line;
    }
  }

  /**
   * A line of the file.
   *
   * @param number counted from 1
   */
  record Line(int number, String text) {}

  /** The number of lines that {@link #part} looks at. */
  int length() {
    return lines.length;
  }

  /**
   * The lines of a part, without those that hold an anchor.
   *
   * @param part empty for all, {@code 2}, {@code 2:10}, {@code :10}, {@code 2:}, {@code 2-10}, or
   *     the name of an anchor
   * @return empty if there is no such part
   */
  Optional<List<Line>> part(String part) {
    Matcher range = Pattern.compile("(\\d{0,7})([:-]?)(\\d{0,7})").matcher(part);
    int[] bounds;
    if (range.matches()) {
      int first = range.group(1).isEmpty() ? 1 : Math.max(1, Integer.parseInt(range.group(1)));
      boolean single = range.group(2).isEmpty() && !range.group(1).isEmpty();
      int last =
          single
              ? first
              : range.group(3).isEmpty() ? lines.length : Integer.parseInt(range.group(3));
      bounds = new int[] {first - 1, Math.min(last, lines.length)};
      if (first > lines.length) {
        return Optional.empty();
      }
    } else if (anchors.containsKey(part)) {
      bounds = anchors.get(part);
    } else if (snippets.containsKey(part)) {
      bounds = snippets.get(part);
    } else {
      return Optional.empty();
    }
    List<Line> found = new ArrayList<>();
    for (int i = bounds[0]; i < bounds[1]; i++) {
      if (!marks[i]) {
        found.add(new Line(i + 1, lines[i]));
      }
    }
    return Optional.of(found);
  }

  /** The names of the anchors. */
  List<String> names() {
    return List.copyOf(anchors.isEmpty() ? snippets.keySet() : anchors.keySet());
  }
}
