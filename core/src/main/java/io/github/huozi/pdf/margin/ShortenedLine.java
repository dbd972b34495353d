package io.github.huozi.pdf.margin;

import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Shortens a line that is longer than its room, with an ellipsis at the end. */
final class ShortenedLine {

  /** The distance within which a cut is moved back to the end of a word, in characters. */
  private static final int LONG_WORD = 15;

  /** The largest rounding error of a width, in dots. */
  private static final double ROUNDING = 0.5;

  /** The general categories of characters that must not precede an ellipsis. */
  private static final Set<Byte> WEAK =
      Set.of(
          Character.SPACE_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.PRIVATE_USE,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION);

  private final List<PlacedGlyph> line;

  private ShortenedLine(List<PlacedGlyph> line) {
    this.line = line;
  }

  /** The width of a line, without the letter-spacing after its last character. */
  static double width(List<PlacedGlyph> line) {
    double width = 0;
    for (PlacedGlyph glyph : line) {
      width += glyph.width();
    }
    return line.isEmpty() ? 0 : width - line.get(line.size() - 1).format().spacing();
  }

  /** The line, shortened if it is longer than the measure. */
  static List<PlacedGlyph> fit(
      List<PlacedGlyph> line, double measure, UnaryOperator<PlacedGlyph> ellipsis) {
    return width(line) <= measure + ROUNDING ? line : cut(line, measure, ellipsis);
  }

  /**
   * As much of the beginning of a line as fits with an ellipsis.
   *
   * @param ellipsis gives the ellipsis that may follow a character
   * @return an empty line if nothing fits
   */
  static List<PlacedGlyph> cut(
      List<PlacedGlyph> line, double measure, UnaryOperator<PlacedGlyph> ellipsis) {
    double pen = 0;
    int last = -1;
    for (int i = 0; i < line.size(); i++) {
      pen += line.get(i).width();
      PlacedGlyph mark = ellipsis.apply(line.get(i));
      if (pen + mark.advance() - mark.format().spacing() <= measure) {
        last = i;
      }
    }
    if (last < 0) {
      return List.of();
    }
    int end = new ShortenedLine(line).wordEnd(last);
    List<PlacedGlyph> cut = new ArrayList<>(line.subList(0, end + 1));
    PlacedGlyph kept = line.get(end);
    cut.set(
        end, new PlacedGlyph(kept.codePoint(), kept.format(), kept.before(), 0, kept.advance()));
    cut.add(ellipsis.apply(kept));
    return cut;
  }

  /** The last character that is kept: the last of a word, and no mark. */
  private int wordEnd(int last) {
    int end = last;
    while (end > 0 && last - end < LONG_WORD && isInsideWord(end)) {
      end--;
    }
    if (isInsideWord(end)) {
      end = last;
    }
    while (end > 0 && (isWeak(end) || isCombining(end + 1))) {
      end--;
    }
    return isWeak(end) ? last : end;
  }

  private boolean isInsideWord(int at) {
    return at + 1 < line.size() && isLetter(at) && isLetter(at + 1);
  }

  private boolean isLetter(int at) {
    int c = line.get(at).codePoint();
    return Character.isLetterOrDigit(c)
        && !Character.isIdeographic(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.KATAKANA;
  }

  private boolean isWeak(int at) {
    return WEAK.contains((byte) Character.getType(line.get(at).codePoint()));
  }

  /** Whether a character combines with the one before it. */
  private boolean isCombining(int at) {
    if (at >= line.size()) {
      return false;
    }
    int c = line.get(at).codePoint();
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || Characters.isJoined(line.get(at - 1).codePoint(), c);
  }
}
