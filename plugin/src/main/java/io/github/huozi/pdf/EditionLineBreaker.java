package io.github.huozi.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import io.github.huozi.typography.LineBreaks;

/**
 * Gives the renderer the edition's rules for line ends, for what the composer left to it. The
 * composer's codes are not there for the rules: one that follows a character stays with it.
 */
final class EditionLineBreaker implements FSTextBreaker {

  private final LineBreaks breaks;

  /** Whether the text at hand has codes. */
  private boolean coded;

  /** Where each offset of the text without codes is in the text with them. */
  private int[] offsets = {};

  EditionLineBreaker(LineBreaks breaks) {
    this.breaks = breaks;
  }

  @Override
  public int next() {
    int next = breaks.next();
    return next == LineBreaks.DONE || !coded ? next : offsets[next];
  }

  @Override
  public void setText(String newText) {
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
