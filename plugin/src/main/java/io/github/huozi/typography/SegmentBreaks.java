package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * What a line break or spaces in the source between two characters become (CSS Text 3 §4.1.3):
 * nothing between two characters of a script that is written without spaces.
 */
public final class SegmentBreaks {

  /**
   * Quotation marks that are full-width among Han characters, though Unicode calls them ambiguous.
   */
  private static final String WIDE_AMONG_HAN = "“”‘’…—·";

  private SegmentBreaks() {}

  /** Whether white space between {@code before} and {@code after} disappears. */
  public static boolean vanishes(int before, int after) {
    boolean wideBefore = isWide(before);
    boolean wideAfter = isWide(after);
    return (wideBefore && wideAfter)
        || (wideBefore && WIDE_AMONG_HAN.indexOf(after) >= 0)
        || (wideAfter && WIDE_AMONG_HAN.indexOf(before) >= 0);
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
