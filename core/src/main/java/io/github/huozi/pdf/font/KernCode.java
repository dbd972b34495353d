package io.github.huozi.pdf.font;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;

/**
 * Encodes the composer's gaps as characters in the text itself, which pass through the renderer.
 *
 * <p>The renderer measures and draws strings, and has no gaps that differ from one character to the
 * next. A code stands for a gap that is wider or narrower than the font's; {@link
 * EditionTextRenderer} adds it to the width of the string and shifts the next glyph, so that
 * measuring and drawing agree for any part of a line. The codes are private-use characters of plane
 * 15, which {@link #replaceIn} removes from the source.
 */
public final class KernCode {

  /** A hyphen at the end of a line: drawn as a hyphen, copied as a soft hyphen. */
  public static final int HYPHEN = 0xFFFFD;

  /** A space between words on two lines: it takes no room, and is copied as a space. */
  public static final int SPACE = 0xFFFFC;

  /** Marks the rest of its text as an artifact: drawn, but not read out. */
  static final int ARTIFACT = 0xFFFFB;

  /** Marks, at its start, a text that fits its line, in which no line break is to be looked for. */
  public static final int WHOLE = 0xFFFFA;

  /** A sign that a line of code goes on below: it is drawn, and takes no room. */
  static final int CONTINUED = 0xFFFF9;

  /** What ends a line of code that goes on below: the sign for it, which is not copied. */
  public static final String CONTINUATION =
      Character.toString(ARTIFACT) + Character.toString(CONTINUED);

  private static final int FIRST = 0xF0000;
  private static final int ZERO = 0xF8000;

  /** Steps to an em. */
  private static final int STEPS = 4096;

  private KernCode() {}

  /** A text that is drawn and not read out. */
  public static String artifact(String text) {
    return Character.toString(ARTIFACT) + text;
  }

  /** Whether a character is one of these codes. */
  public static boolean isCode(int codePoint) {
    return codePoint >= FIRST && codePoint <= HYPHEN;
  }

  /**
   * Appends a shift.
   *
   * @param em the shift, in em of the text's font; less than half a step appends nothing
   * @return the appended shift, in em
   */
  public static double append(StringBuilder text, double em) {
    int steps = (int) Math.round(em * STEPS);
    steps = Math.max(FIRST - ZERO, Math.min(CONTINUED - 1 - ZERO, steps));
    if (steps == 0) {
      return 0;
    }
    text.appendCodePoint(ZERO + steps);
    return (double) steps / STEPS;
  }

  /** The shift that a code stands for, in em. */
  public static double shift(int code) {
    return code >= CONTINUED ? 0 : (double) (code - ZERO) / STEPS;
  }

  /** Replaces characters of the source that would be taken for codes. */
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

  /** Whether a text has a surrogate of plane 15, and so may hold a code. */
  static boolean mayHoldCode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\uDB80' && text.charAt(i) <= '\uDBBF') {
        return true;
      }
    }
    return false;
  }
}
