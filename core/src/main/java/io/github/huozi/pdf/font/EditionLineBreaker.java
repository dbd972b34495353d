package io.github.huozi.pdf.font;

import com.openhtmltopdf.extend.FSTextBreaker;
import io.github.huozi.typography.LineBreaks;

/**
 * Finds line ends by the edition's rules for the text that the renderer breaks into lines itself.
 * Kern codes are skipped; a code belongs to the character before it.
 */
public final class EditionLineBreaker implements FSTextBreaker {

  private final LineBreaks breaks;

  /** Whether the text is marked as fitting its line. */
  private boolean whole;

  /** Whether the text has codes. */
  private boolean coded;

  /** For each offset in the text without codes, the offset in the text with codes. */
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
