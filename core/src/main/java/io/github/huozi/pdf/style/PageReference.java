package io.github.huozi.pdf.style;

import io.github.huozi.pdf.font.KernCode;

/**
 * Numbers of pages in the text. After a leader they take the room of the longest one, so that all
 * leaders end in one column.
 */
public final class PageReference {

  /** The width of a digit in the fonts of huozi, in em; a little more or less is not seen. */
  private static final double DIGIT = 0.556;

  private PageReference() {}

  /**
   * A number at the right of its room.
   *
   * @param digits the room, in digits
   */
  public static String inColumn(String number, int digits) {
    StringBuilder text = new StringBuilder();
    KernCode.append(text, (digits - number.length()) * DIGIT);
    return text.append(number).toString();
  }

  /** The number without room around it. */
  static String alone(String number) {
    return number
        .codePoints()
        .filter(c -> !KernCode.isCode(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
