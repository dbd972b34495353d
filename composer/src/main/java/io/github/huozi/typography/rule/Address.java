package io.github.huozi.typography.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of the web or of mail in a text, and where a line may divide it, in print and in an
 * EPUB.
 *
 * <p>An address goes on with one of its marks: a line ends before {@code / . ? & = - #} and before
 * {@code _ ~ @ % +}, so that nobody takes the mark at a line's end for a stop or a hyphen. Of
 * several marks side by side the first begins the next line. The scheme is kept whole, with its
 * {@code ://}, and a line may end after it. At least two characters stand on each side.
 *
 * <p>In print a line may end anywhere else inside too, if it must: {@link TokenBreaks}.
 *
 * @param text the text
 * @param start where the address begins
 * @param first where its parts begin: after {@code ://}; the start if it has no such scheme
 * @param end where it ends; marks of the sentence that follow it are left out
 */
public record Address(String text, int start, int first, int end) {

  /** A scheme or what stands for one, and all up to a character that no address has. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<![A-Za-z0-9])(?:([A-Za-z][A-Za-z0-9]*+://)|www\\.|mailto:)"
              + "[!-\\u1FFF&&[^\"<>`\\u007F-\\u00A0\\u00AD·]]+");

  private static final String MARKS = "/.?&=-#_~@%+";

  /** The marks that stand before a mark, letters and digits aside. */
  private static final String CLOSING_BRACKETS = ")]}";

  /** The marks of a sentence that may stand after an address. */
  private static final String AFTER = ")]}'”’».,;:!?";

  /** The fewest characters before and after a line's end. */
  private static final int LEAST = 2;

  /** The addresses in a text, in order. */
  public static List<Address> in(String text) {
    if (!text.contains("://") && !text.contains("www.") && !text.contains("mailto:")) {
      return List.of();
    }
    List<Address> found = new ArrayList<>();
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      int first = address.group(1) == null ? address.start() : address.end(1);
      int end = address.end();
      while (end > first && AFTER.indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      found.add(new Address(text, address.start(), first, end));
    }
    return found;
  }

  /** The number of its characters. */
  public int length() {
    return end - start;
  }

  /**
   * Tells whether a part of the address begins at an offset of the text, so that a line may end
   * there.
   */
  public boolean isJoint(int offset) {
    return offset - start >= LEAST
        && end - offset >= LEAST
        && (offset == first || (offset > first && isFirstMark(offset)));
  }

  private boolean isFirstMark(int offset) {
    char before = text.charAt(offset - 1);
    char mark = text.charAt(offset);
    return MARKS.indexOf(mark) >= 0
        && (Character.isLetterOrDigit(before) || CLOSING_BRACKETS.indexOf(before) >= 0)
        && (mark != '%' || Character.digit(text.charAt(offset + 1), 16) >= 0);
  }
}
