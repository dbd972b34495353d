package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.PropertyValue;

/**
 * The number of a page in the text. After a leader it takes the room of the longest one, so that
 * all leaders end in one column.
 */
public final class PageReference extends PropertyValue {

  /** The width of a digit in the fonts of huozi, in em; a little more or less is not seen. */
  private static final double DIGIT = 0.556;

  private static final char FIGURE_SPACE = '\u2007';

  private final String number;
  private final double width;

  private PageReference(String number, double width) {
    super(CSSPrimitiveValue.CSS_STRING, number, number);
    this.number = number;
    this.width = width;
  }

  /** Reads a number that {@link #inColumn} has written. */
  static PageReference of(String padded) {
    int start = 0;
    while (start < padded.length() && padded.charAt(start) == FIGURE_SPACE) {
      start++;
    }
    return new PageReference(padded.substring(start), padded.length() * DIGIT);
  }

  /** The number as it is printed. */
  public String number() {
    return number;
  }

  /** The width of the longest number of the document, in em. */
  public double width() {
    return width;
  }

  /**
   * A number at the right of its room.
   *
   * @param digits the room, in digits
   */
  public static String inColumn(String number, int digits) {
    return String.valueOf(FIGURE_SPACE).repeat(Math.max(0, digits - number.length())) + number;
  }
}
