package io.github.huozi.source.markdown.inline;

import io.github.huozi.typography.Characters;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Parses the signs of ruby, <code>{漢字|かんじ}</code> and <code>{東京|とう|きょう}</code>.
 *
 * <p>The base has a letter of Chinese, Japanese or Korean, and the readings have letters of other
 * scripts than Han, kana among them, or dots. So <code>{a|b}</code> and <code>{是|否}</code> are
 * text. A base of other letters is one under kana: <code>{DNA|ディーエヌエー}</code>.
 *
 * <p>A bar may be full-width, as input methods type it, if the readings have letters that nobody
 * takes for text beside such a bar: <code>{漢字｜かんじ}</code> is ruby, <code>{编号｜id}</code> is not.
 */
final class RubySigns {

  private static final int MAX_BASE = 200;
  private static final int MAX_READING = 100;

  /** The characters before a brace of a template or of a program. */
  private static final String NOT_AFTER = "{$%";

  /**
   * The characters that no base begins with: tags of templates, attribute lists, sets of
   * mathematics.
   */
  private static final String NOT_FIRST = "%#.:| ";

  /** The bars before a reading. */
  private static final String BARS = "|｜";

  /** Dots that stand for emphasis. */
  private static final String DOTS = "・﹅﹆●○•◦";

  /** The characters that a reading may have beside letters and digits. */
  private static final String MARKS = " 　-‐'’·.,˙ˊˇˋー！？!?…〜～" + DOTS;

  /** Remembers whether a ruby has begun, so that a bar may end its base. */
  private boolean open;

  /** Parses a brace that begins a ruby. */
  ParsedInline begin(Scanner scanner) {
    int before = scanner.peekPreviousCodePoint();
    if (before != Scanner.END && NOT_AFTER.indexOf(before) >= 0) {
      return ParsedInline.none();
    }
    scanner.next();
    Position after = scanner.position();
    if (NOT_FIRST.indexOf(scanner.peek()) >= 0) {
      return ParsedInline.none();
    }
    boolean letters = false;
    boolean eastAsian = false;
    for (int i = 0; !isBar(scanner.peek()); i++) {
      int c = scanner.peekCodePoint();
      if (i == MAX_BASE || ends(c) || c == '}') {
        return ParsedInline.none();
      }
      letters |= Character.isLetter(c);
      eastAsian |= EastAsian.isEastAsian(c);
      scanner.next();
    }
    List<String> readings = readings(scanner);
    if (readings.isEmpty() || !(eastAsian || (letters && areKana(readings)))) {
      return ParsedInline.none();
    }
    open = true;
    return ParsedInline.of(new RubyMark("{", List.of()), after);
  }

  /** Parses readings from the bar before the first of them. */
  ParsedInline end(Scanner scanner) {
    if (!open) {
      return ParsedInline.none();
    }
    open = false;
    Position start = scanner.position();
    List<String> readings = readings(scanner);
    if (readings.isEmpty()) {
      return ParsedInline.none();
    }
    String typed = scanner.getSource(start, scanner.position()).getContent();
    return ParsedInline.of(new RubyMark(typed, readings), scanner.position());
  }

  /** The readings from a bar up to a brace; none if there are no such. */
  private static List<String> readings(Scanner scanner) {
    List<String> readings = new ArrayList<>();
    boolean sound = false;
    boolean fullWidth = false;
    boolean foreign = false;
    while (isBar(scanner.peek())) {
      fullWidth |= scanner.peek() != '|';
      scanner.next();
      StringBuilder reading = new StringBuilder();
      while (!isBar(scanner.peek()) && scanner.peek() != '}') {
        int c = scanner.peekCodePoint();
        if (reading.length() >= MAX_READING || ends(c) || !isOfReading(c)) {
          return List.of();
        }
        boolean isSign = Character.isLetter(c) || DOTS.indexOf(c) >= 0;
        sound |= isSign;
        foreign |= isSign && c >= 0x80;
        reading.appendCodePoint(c);
        for (int i = 0; i < Character.charCount(c); i++) {
          scanner.next();
        }
      }
      readings.add(reading.toString().strip());
    }
    return sound && (foreign || !fullWidth) && scanner.next('}') && scanner.peek() != '}'
        ? readings
        : List.of();
  }

  private static boolean isBar(char c) {
    return BARS.indexOf(c) >= 0;
  }

  private static boolean areKana(List<String> readings) {
    return readings.stream()
        .flatMapToInt(String::codePoints)
        .allMatch(c -> Characters.isKana(c) || (!Character.isLetter(c) && DOTS.indexOf(c) < 0));
  }

  private static boolean ends(int c) {
    return c == Scanner.END || c == '\n' || c == '{';
  }

  private static boolean isOfReading(int c) {
    if (UnicodeScript.of(c) == UnicodeScript.HAN) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
      default -> Character.isLetterOrDigit(c) || MARKS.indexOf(c) >= 0;
    };
  }
}
