package io.github.huozi.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Gives the class {@code verse} to paragraphs whose lines the author ends: poems, addresses, names
 * one below the other. Their lines start alike, where those of a paragraph of prose do not.
 *
 * <p>A paragraph is one of these if it has two lines or more, and two thirds of them are short
 * enough to stand on a line of a page. A break in the middle of long prose makes no verse.
 */
public final class Verse {

  static final String CLASS = "verse";

  /** What a line of a usual page holds, in em. */
  private static final double LONGEST = 30;

  /** From here on characters are as wide as they are high; those before are half as wide. */
  private static final int FIRST_WIDE = 0x2E80;

  /** Where no paragraph has an indent. */
  private static final Set<String> UNINDENTED = Set.of("li", "dd", "td", "th", "caption", "figure");

  private Verse() {}

  public static void mark(Element body) {
    for (Element paragraph : body.select("p:has(br)")) {
      if (!isUnindented(paragraph) && paragraph.select("img, svg").isEmpty()) {
        List<Double> lines = lines(paragraph);
        long shortOnes = lines.stream().filter(length -> length <= LONGEST).count();
        if (lines.size() > 1 && 3 * shortOnes >= 2L * lines.size()) {
          paragraph.addClass(CLASS);
        }
      }
    }
  }

  private static boolean isUnindented(Element paragraph) {
    return paragraph.parents().stream()
        .anyMatch(around -> UNINDENTED.contains(around.normalName()));
  }

  /** How long each line is that holds something, in em. */
  private static List<Double> lines(Element paragraph) {
    List<Double> lines = new ArrayList<>();
    double length = 0;
    for (Node node : paragraph.nodeStream().toList()) {
      if (node instanceof TextNode text) {
        length += width(text.text());
      } else if (node.nameIs("br")) {
        lines.add(length);
        length = 0;
      }
    }
    lines.add(length);
    lines.removeIf(line -> line == 0);
    return lines;
  }

  private static double width(String text) {
    return text.isBlank() ? 0 : text.codePoints().mapToDouble(c -> c < FIRST_WIDE ? 0.5 : 1).sum();
  }
}
