package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import io.github.huozi.pdf.font.KernCode;

/** What a line that is laid out ends in. */
final class EndOfLine {

  private static final int NOTHING = 0;

  private EndOfLine() {}

  /** Whether a line ends in a colon. */
  static boolean isColon(LineBox line) {
    int last = last(line);
    return last == ':' || last == '\uFF1A';
  }

  /** Whether a line ends in a hyphen that divides a word. */
  static boolean isDivided(LineBox line) {
    return last(line) == KernCode.HYPHEN;
  }

  /** The last character that is seen, or the code of a hyphen that is drawn. */
  private static int last(Box box) {
    int last = NOTHING;
    if (box instanceof InlineLayoutBox inline) {
      for (int i = 0; i < inline.getInlineChildCount(); i++) {
        if (inline.getInlineChild(i) instanceof InlineText text) {
          int end = last(text.getSubstring());
          last = end == NOTHING ? last : end;
        } else if (inline.getInlineChild(i) instanceof Box child) {
          int end = last(child);
          last = end == NOTHING ? last : end;
        }
      }
    }
    for (Box child : box.getChildren()) {
      int end = last(child);
      last = end == NOTHING ? last : end;
    }
    return last;
  }

  private static int last(String text) {
    int i = text.length();
    while (i > 0) {
      int character = text.codePointBefore(i);
      boolean isShift = KernCode.isCode(character) && character != KernCode.HYPHEN;
      if (!isShift && !Character.isWhitespace(character)) {
        return character;
      }
      i -= Character.charCount(character);
    }
    return NOTHING;
  }
}
