package io.github.huozi.pdf.font;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * How the composer's decisions travel through the renderer: as characters in the text itself.
 *
 * <p>The renderer measures and draws strings, and knows nothing of gaps that differ from one
 * character to the next. A code stands where a gap is wider or narrower than the font's, and says
 * by how much; {@link EditionTextRenderer} adds that to the string's width and moves the next
 * glyph, so that measuring and drawing agree whatever part of a line the renderer asks about. The
 * codes are private-use characters of plane 15, which no text holds: see {@link #isCode}.
 */
public final class KernCode {

  /** A hyphen that the end of a line needs: drawn, and copied out as a soft hyphen. */
  public static final int HYPHEN = 0xFFFFD;

  /** A space between words that stand on two lines: it takes no room, and is copied out. */
  public static final int SPACE = 0xFFFFC;

  /** What follows in its text is drawn, but is no part of what is read. */
  static final int ARTIFACT = 0xFFFFB;

  /** At the start of a text that fits its line: the renderer need not look where to break it. */
  public static final int WHOLE = 0xFFFFA;

  private static final int FIRST = 0xF0000;
  private static final int ZERO = 0xF8000;

  /** Steps to an em. */
  private static final int STEPS = 4096;

  private KernCode() {}

  /** Whether a character is one of these codes. */
  public static boolean isCode(int codePoint) {
    return codePoint >= FIRST && codePoint <= HYPHEN;
  }

  /**
   * Appends a shift.
   *
   * @param em in em of the text's font; below a step nothing is appended
   * @return what was appended, in em
   */
  public static double append(StringBuilder text, double em) {
    int steps = (int) Math.round(em * STEPS);
    steps = Math.max(FIRST - ZERO, Math.min(WHOLE - 1 - ZERO, steps));
    if (steps == 0) {
      return 0;
    }
    text.appendCodePoint(ZERO + steps);
    return (double) steps / STEPS;
  }

  /** The shift that a code stands for, in em. */
  static double shift(int code) {
    return code >= WHOLE ? 0 : (double) (code - ZERO) / STEPS;
  }

  /** Replaces in a document what an author wrote and what would be taken for codes. */
  public static void replaceIn(Document document) {
    document
        .nodeStream(TextNode.class)
        .toList()
        .forEach(
            node -> {
              String text = node.getWholeText();
              if (mayHoldCode(text)) {
                StringBuilder plain = new StringBuilder();
                text.codePoints()
                    .forEach(c -> plain.appendCodePoint(isCode(c) ? EditionTextRenderer.GETA : c));
                node.text(plain.toString());
              }
            });
  }

  /** A quick look at whether a text may hold a code: plane 15 is written with these surrogates. */
  static boolean mayHoldCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\uDB80' && text.charAt(i) <= '\uDBBF') {
        return true;
      }
    }
    return false;
  }
}
