package io.github.huozi.typography.rule;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds where the long tokens of a text may be divided: addresses, paths, names in programs, code.
 *
 * <p>An address goes on with one of its marks: a line ends before {@code / . ? & = - #}, so that
 * nobody takes the mark at a line's end for a stop or a hyphen. A path and a name are divided in
 * the same way, and before a capital as well: {@code control·Plane}. Where no such place is near
 * enough, a line may end anywhere inside.
 */
public final class TokenBreaks {

  /** What an offset of a text is to the token around it. */
  public enum Kind {
    /** The offset is in no long token. */
    OUTSIDE,
    /** No line ends there. */
    KEPT,
    /** A part of the token begins there. */
    JOINT,
    /** A line ends there only rather than being spaced out. */
    INSIDE
  }

  /** The least length of a token that is divided, in characters. */
  private static final int LEAST = 12;

  /** The most digits of a number that is kept whole. */
  private static final int LONGEST_NUMBER = 8;

  /** The fewest characters of a token before and after a line's end, at a joint and elsewhere. */
  private static final int AT_JOINT = 2;

  private static final int ELSEWHERE = 3;

  /** The marks before which a part of an address begins. */
  private static final String ADDRESS_MARKS = "/.?&=-#_~@%+";

  /** The marks before which a part of a path or of a name in a program begins. */
  private static final String NAME_MARKS = "/\\._-:@#?&=<([{";

  /** The marks between letters that prose does not have. */
  private static final String MARKS_OF_NAMES = "/\\_.@=:#";

  /** The marks that are taken for marks of the sentence at the end of a line. */
  private static final String NOT_AT_END = "-.,:";

  private static final String OPENING = "([{<\"'“‘«";
  private static final String CLOSING = ")]}>\"'”’».,;:!?";
  private static final String SCHEME_END = "://";

  private final String text;
  private final IntPredicate code;

  /** The result; empty until a token is found. */
  private Kind[] kinds = {};

  private TokenBreaks(String text, IntPredicate code) {
    this.text = text;
    this.code = code;
  }

  /**
   * Looks for long tokens in a text.
   *
   * @param code whether the character at an offset is code, in which each word is a token
   * @return for each offset, what it is; empty if the text has no long token
   */
  public static Kind[] find(String text, IntPredicate code) {
    TokenBreaks breaks = new TokenBreaks(text, code);
    breaks.find();
    return breaks.kinds;
  }

  private void find() {
    int length = text.length();
    int start = 0;
    for (int i = 0; i < length; i++) {
      if (!isOfToken(text.charAt(i))) {
        if (i - start >= LEAST) {
          divide(start, i);
        }
        start = i + 1;
      }
    }
    if (length - start >= LEAST) {
      divide(start, length);
    }
  }

  /** Printable characters of ASCII, and letters of the alphabets in common use. */
  private static boolean isOfToken(char c) {
    return c > ' ' && c < 0x2000 && c != 0x7F && c != 0xA0 && c != 0xAD && c != '·';
  }

  /** Divides a run of characters without space if it is a long token. */
  private void divide(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean address = isAddress(start, end);
    if (end - start < LEAST || !(address || code.test(start) || isName(start, end))) {
      return;
    }
    if (kinds.length == 0) {
      kinds = new Kind[text.length() + 1];
      Arrays.fill(kinds, Kind.OUTSIDE);
    }
    int scheme = schemeEnd(start, end);
    for (int k = start + 1; k < end; k++) {
      kinds[k] = kind(start, end, k, address, scheme);
    }
  }

  private Kind kind(int start, int end, int offset, boolean address, int scheme) {
    if (offset < scheme || isInsideCharacter(offset) || isInsideNumber(offset)) {
      return Kind.KEPT;
    }
    boolean joint = offset == scheme || (address ? isAddressJoint(offset) : isNameJoint(offset));
    if (joint && offset - start >= AT_JOINT && end - offset >= AT_JOINT) {
      return Kind.JOINT;
    }
    return offset - start >= ELSEWHERE
            && end - offset >= ELSEWHERE
            && NOT_AT_END.indexOf(text.charAt(offset - 1)) < 0
        ? Kind.INSIDE
        : Kind.KEPT;
  }

  /** The offset after {@code ://}; the start if the token has none. */
  private int schemeEnd(int start, int end) {
    for (int i = start + 1; i + SCHEME_END.length() < end; i++) {
      if (isAt(SCHEME_END, i)) {
        return i + SCHEME_END.length();
      }
      if (!isLetterOrDigit(i)) {
        break;
      }
    }
    return start;
  }

  private boolean isAt(String part, int offset) {
    return text.startsWith(part, offset);
  }

  private boolean isAddress(int start, int end) {
    return schemeEnd(start, end) > start || isAt("www.", start) || isAt("mailto:", start);
  }

  /** Whether marks stand between letters as in no prose, or a capital after a small letter. */
  private boolean isName(int start, int end) {
    boolean letters = false;
    boolean joined = false;
    int slashes = text.charAt(start) == '/' ? 1 : 0;
    for (int i = start; i < end; i++) {
      letters |= Character.isLetter(text.charAt(i));
      if (i > start && i < end - 1) {
        boolean mark =
            MARKS_OF_NAMES.indexOf(text.charAt(i)) >= 0 && isOfName(i - 1) && isOfName(i + 1);
        // A single slash stands between two words of prose: reader/writer.
        slashes += text.charAt(i) == '/' ? 1 : 0;
        joined |= isBeforeCapital(i) || (mark && (text.charAt(i) != '/' || slashes > 1));
      }
    }
    return letters && joined;
  }

  private boolean isOfName(int offset) {
    return isLetterOrDigit(offset) || MARKS_OF_NAMES.indexOf(text.charAt(offset)) >= 0;
  }

  private boolean isAddressJoint(int offset) {
    return isFirstOf(ADDRESS_MARKS, offset);
  }

  private boolean isNameJoint(int offset) {
    return isFirstOf(NAME_MARKS, offset)
        || isBeforeCapital(offset)
        || (text.charAt(offset - 1) == ',' && isLetterOrDigit(offset));
  }

  /** Whether a mark begins at an offset, after something that is no mark. */
  private boolean isFirstOf(String marks, int offset) {
    return marks.indexOf(text.charAt(offset)) >= 0 && isLetterOrDigit(offset - 1);
  }

  private boolean isBeforeCapital(int offset) {
    return Character.isLowerCase(text.charAt(offset - 1))
        && Character.isUpperCase(text.charAt(offset));
  }

  private boolean isLetterOrDigit(int offset) {
    return Character.isLetterOrDigit(text.charAt(offset));
  }

  /** Whether an offset is inside a number that no line divides, or before its per cent sign. */
  private boolean isInsideNumber(int offset) {
    int from = offset;
    while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
      from--;
    }
    int to = offset;
    while (to < text.length()
        && Character.isDigit(text.charAt(to))
        && to - from <= LONGEST_NUMBER) {
      to++;
    }
    boolean percent = text.charAt(offset) == '%' && !isHexadecimal(offset + 1);
    return from < offset && to - from <= LONGEST_NUMBER && (to > offset || percent);
  }

  private boolean isHexadecimal(int offset) {
    return offset < text.length() && Character.digit(text.charAt(offset), 16) >= 0;
  }

  /** Whether an offset stands before a combining accent. */
  private boolean isInsideCharacter(int offset) {
    return Character.getType(text.charAt(offset)) == Character.NON_SPACING_MARK;
  }
}
