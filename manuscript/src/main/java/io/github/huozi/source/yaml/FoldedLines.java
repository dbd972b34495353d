package io.github.huozi.source.yaml;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.typography.SegmentBreaks;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Joins the lines of a YAML text that goes over several lines. YAML makes a space of each line
 * break (YAML 1.2 §6.5); between two Han characters there is none.
 */
final class FoldedLines {

  private final int[] written;
  private int at;

  private FoldedLines(int[] written, int from) {
    this.written = written;
    this.at = from;
  }

  /**
   * The text of a scalar, its lines joined like those of a paragraph.
   *
   * @param language the language of the text; if it is unknown, a text with hangul counts as Korean
   */
  static String joined(ScalarNode node, Optional<Language> language) {
    String value = node.getValue();
    Optional<Mark> start = node.getStartMark();
    Optional<Mark> end = node.getEndMark();
    if (start.isEmpty()
        || end.isEmpty()
        || start.get().getLine() == end.get().getLine()
        || value.indexOf(' ') < 0) {
      return value;
    }
    return new FoldedLines(start.get().getBuffer(), start.get().getPointer())
        .joined(value, language.orElseGet(() -> guessed(value)));
  }

  private static Language guessed(String text) {
    boolean hangul =
        text.codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    return new Language(hangul ? "ko" : "zh");
  }

  private String joined(String value, Language language) {
    if (language.script() == Script.KOREAN) {
      return value;
    }
    StringBuilder joined = new StringBuilder(value.length());
    boolean first = true;
    for (int i = 0; i < value.length(); ) {
      int codePoint = value.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint == ' ' || codePoint == '\n') {
        joined.appendCodePoint(codePoint);
        continue;
      }
      boolean lineBreak = first ? find(codePoint) : follow(codePoint);
      first = false;
      int before = joined.length();
      if (lineBreak
          && before > 1
          && joined.charAt(before - 1) == ' '
          && SegmentBreaks.vanishes(joined.codePointBefore(before - 1), codePoint, language)) {
        joined.setLength(before - 1);
      }
      joined.appendCodePoint(codePoint);
    }
    return joined.toString();
  }

  /** Finds the start of the text, after the indicators of its style. */
  private boolean find(int codePoint) {
    while (at < written.length && written[at] != codePoint) {
      at++;
    }
    at++;
    return false;
  }

  /**
   * Moves to the next character of the text as written.
   *
   * @return whether a line break, and nothing else but spaces, precedes it
   */
  private boolean follow(int codePoint) {
    boolean lineBreak = false;
    boolean blank = true;
    while (at < written.length && written[at] != codePoint) {
      lineBreak |= written[at] == '\n' || written[at] == '\r';
      blank &= SegmentBreaks.isSpace(written[at]);
      at++;
    }
    at++;
    return lineBreak && blank;
  }
}
