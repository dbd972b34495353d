package io.github.huozi.source.yaml;

import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.typography.SegmentBreaks;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Undoes what YAML does to a text that goes over several lines: it makes a space of each line break
 * (YAML 1.2 §6.5), which is none between two Han characters.
 */
final class FoldedLines {

  private final int[] written;
  private int at;

  private FoldedLines(int[] written, int from) {
    this.written = written;
    this.at = from;
  }

  /**
   * The text of a scalar, its lines joined as those of a paragraph are.
   *
   * @param language that of the text; if it is not known, a text that has hangul is Korean
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

  /** Finds where the text begins, after the marks and words that say how it is written. */
  private boolean find(int codePoint) {
    while (at < written.length && written[at] != codePoint) {
      at++;
    }
    at++;
    return false;
  }

  /**
   * Goes on to the next character of the text as it is written.
   *
   * @return whether there is a line break before it, and nothing else but spaces
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
