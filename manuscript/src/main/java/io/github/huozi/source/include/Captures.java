package io.github.huozi.source.include;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text that Jekyll keeps under a name and shows where a line has that name alone: <code>
 * {% capture about %}{% include about.md %}{% endcapture %}</code> and below it <code>
 * {{ about | markdownify }}</code>. The text stays where it is captured, with blank lines around
 * it, and the line of the name goes. A text that is shown elsewhere, or twice, is left as typed.
 */
final class Captures {

  private static final Pattern CAPTURE =
      Pattern.compile(
          "\\s{0,99}+\\{%-? {0,9}capture {1,9}(\\w{1,60}) {0,9}-?%\\}(.{0,2000})\\{%-? {0,9}endcapture {0,9}-?%\\}\\s{0,99}");

  private static final Pattern SHOWN =
      Pattern.compile(
          "\\s{0,99}+\\{\\{-? {0,9}(\\w{1,60}) {0,9}(?:\\|[^{}]{0,200})?\\}\\}\\s{0,99}");

  /** The last line where each name is captured. */
  private final Map<String, Integer> captured = new HashMap<>();

  private final Map<String, Integer> shown = new HashMap<>();

  private Captures() {}

  /** The lines with the texts that they show. */
  static List<PlacedLine> carryOut(List<PlacedLine> lines) {
    if (lines.stream().noneMatch(line -> line.text().contains("endcapture"))) {
      return lines;
    }
    Captures captures = new Captures();
    captures.find(lines);
    List<PlacedLine> out = new ArrayList<>();
    for (PlacedLine line : lines) {
      Matcher capture = CAPTURE.matcher(line.text());
      Matcher name = SHOWN.matcher(line.text());
      if (capture.matches() && captures.isTaken(capture.group(1))) {
        out.add(line.with(""));
        out.add(line.with(capture.group(2).strip()));
        out.add(line.with(""));
      } else if (!name.matches() || !captures.isTaken(name.group(1))) {
        out.add(line);
      }
    }
    return out;
  }

  private void find(List<PlacedLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher capture = CAPTURE.matcher(lines.get(i).text());
      Matcher name = SHOWN.matcher(lines.get(i).text());
      if (capture.matches()) {
        captured.put(capture.group(1), captured.containsKey(capture.group(1)) ? -1 : i);
      } else if (name.matches()) {
        shown.merge(name.group(1), 1, Integer::sum);
      }
    }
  }

  private boolean isTaken(String name) {
    return captured.getOrDefault(name, -1) >= 0 && shown.getOrDefault(name, 0) == 1;
  }
}
