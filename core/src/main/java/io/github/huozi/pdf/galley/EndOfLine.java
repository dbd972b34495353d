package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.LineBox;
import io.github.huozi.pdf.font.KernCode;

/** Reads the last character of a line that is laid out. */
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
    for (int i = box.getChildCount() - 1; i >= 0; i--) {
      int last = last(box.getChild(i));
      if (last != NOTHING) {
        return last;
      }
    }
    if (box instanceof InlineLayoutBox inline) {
      for (int i = inline.getInlineChildCount() - 1; i >= 0; i--) {
        int last = lastOf(inline.getInlineChild(i));
        if (last != NOTHING) {
          return last;
        }
      }
    }
    return NOTHING;
  }

  private static int lastOf(Object child) {
    if (child instanceof InlineText text) {
      return last(text.getSubstring());
    }
    return child instanceof Box box ? last(box) : NOTHING;
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
