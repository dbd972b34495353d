package io.github.huozi.pdf.font;

import com.openhtmltopdf.extend.FSTextBreaker;
import io.github.huozi.typography.LineBreaks;

/**
 * Gives the renderer the edition's rules for line ends, for what the composer left to it. The
 * composer's codes are not there for the rules: one that follows a character stays with it.
 */
public final class EditionLineBreaker implements FSTextBreaker {

  private final LineBreaks breaks;

  /** Whether the text at hand is known to fit its line. */
  private boolean whole;

  /** Whether the text at hand has codes. */
  private boolean coded;

  /** Where each offset of the text without codes is in the text with them. */
  private int[] offsets = {};

  public EditionLineBreaker(LineBreaks breaks) {
    this.breaks = breaks;
  }

  @Override
  public int next() {
    if (whole) {
      return LineBreaks.DONE;
    }
    int next = breaks.next();
    return next == LineBreaks.DONE || !coded ? next : offsets[next];
  }

  @Override
  public void setText(String newText) {
    whole = !newText.isEmpty() && newText.codePointAt(0) == KernCode.WHOLE;
    if (whole) {
      return;
    }
    coded = KernCode.mayHoldCode(newText);
    breaks.setText(coded ? withoutCodes(newText) : newText);
  }

  private String withoutCodes(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int[] map = new int[text.length() + 1];
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (!KernCode.isCode(codePoint)) {
        plain.appendCodePoint(codePoint);
      }
      map[plain.length()] = i;
    }
    offsets = map;
    return plain.toString();
  }
}
