package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;

/**
 * Joins the lines of source text (CSS Text 3 §4.1.3): a line break with the spaces around it is
 * left out between two characters of a script that is written without spaces, and is one space
 * otherwise. A run of spaces without a line break is always one space.
 */
public final class SegmentBreaks {

  /** Marks of ambiguous width in Unicode that are full-width among Han characters. */
  private static final String WIDE_AMONG_HAN = "“”‘’…—·";

  private static final int ZERO_WIDTH_SPACE = 0x200B;

  private SegmentBreaks() {}

  /**
   * Tells whether a line break between {@code before} and {@code after} disappears.
   *
   * @param language the language of the text; Korean has spaces between words of Han characters too
   */
  public static boolean vanishes(int before, int after, Language language) {
    if (before == ZERO_WIDTH_SPACE || after == ZERO_WIDTH_SPACE) {
      return true;
    }
    boolean wideBefore = isWide(before);
    boolean wideAfter = isWide(after);
    boolean amongHan =
        (wideBefore && wideAfter)
            || (wideBefore && WIDE_AMONG_HAN.indexOf(after) >= 0)
            || (wideAfter && WIDE_AMONG_HAN.indexOf(before) >= 0);
    return amongHan && language.script() != Script.KOREAN;
  }

  /** A text on one line. */
  public static String joined(String text, Language language) {
    StringBuilder joined = new StringBuilder(text.length());
    boolean space = false;
    boolean lineBreak = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isSpace(codePoint)) {
        space = true;
        lineBreak |= isLineBreak(codePoint);
        continue;
      }
      if (space
          && joined.length() > 0
          && !(lineBreak
              && vanishes(joined.codePointBefore(joined.length()), codePoint, language))) {
        joined.append(' ');
      }
      space = false;
      lineBreak = false;
      joined.appendCodePoint(codePoint);
    }
    return joined.toString();
  }

  /** Tells whether a character is white space that collapses (CSS Text 3 §4.1.1). */
  public static boolean isSpace(int codePoint) {
    return codePoint == ' ' || codePoint == '\t' || isLineBreak(codePoint);
  }

  /** Tells whether a character ends a line of the source. */
  public static boolean isLineBreak(int codePoint) {
    return codePoint == '\n' || codePoint == '\r';
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < 0x1100) {
      return false;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return (width == UCharacter.EastAsianWidth.WIDE
            || width == UCharacter.EastAsianWidth.FULLWIDTH
            || width == UCharacter.EastAsianWidth.HALFWIDTH)
        && UScript.getScript(codePoint) != UScript.HANGUL;
  }
}
