package io.github.huozi.typography.rule;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Finds where the long tokens of a text may be divided: addresses, paths, names in programs, code.
 *
 * <p>A line ends before a mark of an {@link Address}. A path and a name are divided in the same
 * way, and before a capital as well: {@code control·Plane}. Where no such place is near enough, a
 * line may end anywhere inside.
 */
public final class TokenBreaks {

  /** The relation of an offset of a text to the token around it. */
  public enum Kind {
    /** The offset is in no long token. */
    OUTSIDE,
    /** No line ends there. */
    KEPT,
    /** A part of the token begins there. */
    JOINT,
    /** A part of a token that is short begins there. */
    SHORT_JOINT,
    /** A line ends inside an address there only rather than being spaced out. */
    INSIDE,
    /** A line ends inside a part of a name or of code there only if it would be ragged by much. */
    CUT
  }

  /** The least length of a token that is divided, in characters. */
  private static final int LEAST = 12;

  /** The same of code, and of a name, among Han characters. */
  private static final int LEAST_CODE = 6;

  private static final int LEAST_NAME = 8;

  /** The most digits of a number that is kept whole. */
  private static final int LONGEST_NUMBER = 8;

  /** The fewest characters of a name before and after a line's end at a joint. */
  private static final int AT_JOINT = 2;

  /**
   * The fewest characters of a token before and after a line's end elsewhere, and in short ones.
   */
  private static final int ELSEWHERE = 3;

  /** The marks before which a part of a path or of a name in a program begins. */
  private static final String NAME_MARKS = "/\\._-:@#?&=<([{";

  /** The marks between letters that prose does not have. */
  private static final String MARKS_OF_NAMES = "/\\_.@=:#";

  /** The marks that are taken for marks of the sentence at the end of a line. */
  private static final String NOT_AT_END = "-.,:";

  private static final String OPENING = "([{<\"'“‘«";
  private static final String CLOSING = ")]}>\"'”’».,;:!?";

  /** The marks that end a part before a mark: {@code iter()·.map}. */
  private static final String CLOSING_BRACKETS = ")]}>";

  /** The short tokens that are divided, too. */
  public enum ShortTokens {
    NONE,
    /** Code: where lines are justified. */
    CODE,
    /** Names as well: among Han characters lines have few other places to end. */
    NAMES
  }

  private final String text;
  private final IntPredicate code;
  private final ShortTokens shortOnes;

  /** The result; empty until a token is found. */
  private Kind[] kinds = {};

  private TokenBreaks(String text, IntPredicate code, ShortTokens shortOnes) {
    this.text = text;
    this.code = code;
    this.shortOnes = shortOnes;
  }

  /**
   * Looks for long tokens in a text.
   *
   * @param code whether the character at an offset is code, in which each word is a token
   * @param shortOnes which short tokens to look for, too
   * @return for each offset, what it is; empty if the text has no such token
   */
  public static Kind[] find(String text, IntPredicate code, ShortTokens shortOnes) {
    TokenBreaks breaks = new TokenBreaks(text, code, shortOnes);
    breaks.find();
    return breaks.kinds;
  }

  private void find() {
    int from = 0;
    for (Address address : Address.in(text)) {
      findWords(from, address.start());
      if (address.length() >= LEAST) {
        divide(address.start(), address.end(), address.first(), address::isJoint, Kind.INSIDE);
      }
      from = address.end();
    }
    findWords(from, text.length());
  }

  /** Looks for long words in a part of the text that has no address. */
  private void findWords(int from, int to) {
    int start = from;
    for (int i = from; i < to; i++) {
      if (!isOfToken(text.charAt(i))) {
        findWord(start, i);
        start = i + 1;
      }
    }
    findWord(start, to);
  }

  /** Printable characters of ASCII, and letters of the alphabets in common use. */
  private static boolean isOfToken(char c) {
    return c > ' ' && c < 0x2000 && c != 0x7F && c != 0xA0 && c != 0xAD && c != '·';
  }

  /** Divides a run of characters without space if it is a path, a name or code, and long. */
  private void findWord(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && OPENING.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end - start >= LEAST && (code.test(start) || isName(start, end))) {
      int first = start + AT_JOINT;
      int last = end - AT_JOINT;
      divide(start, end, start, k -> k >= first && k <= last && isNameJoint(k), Kind.CUT);
    } else if (isShortCode(start, end) || isShortName(start, end)) {
      divideShort(start, end);
    }
  }

  private boolean isShortCode(int start, int end) {
    return shortOnes != ShortTokens.NONE && end - start >= LEAST_CODE && code.test(start);
  }

  private boolean isShortName(int start, int end) {
    return shortOnes == ShortTokens.NAMES && end - start >= LEAST_NAME && isName(start, end);
  }

  /** Divides a short token at its joints only. */
  private void divideShort(int start, int end) {
    begin();
    for (int k = start + 1; k < end; k++) {
      boolean joint = k - start >= ELSEWHERE && end - k >= ELSEWHERE && isNameJoint(k);
      kinds[k] = joint ? Kind.SHORT_JOINT : Kind.KEPT;
    }
  }

  private void begin() {
    if (kinds.length == 0) {
      kinds = new Kind[text.length() + 1];
      Arrays.fill(kinds, Kind.OUTSIDE);
    }
  }

  /**
   * Divides a long token.
   *
   * @param first the first offset at which a line may end
   * @param joints whether a part of the token begins at an offset
   * @param elsewhere what another offset is
   */
  private void divide(int start, int end, int first, IntPredicate joints, Kind elsewhere) {
    begin();
    for (int k = start + 1; k < end; k++) {
      boolean splits = (elsewhere == Kind.INSIDE || code.test(k)) && isLongNumber(text, k);
      if (k < first || isInsideCharacter(k) || (isInsideNumber(k) && !splits)) {
        kinds[k] = Kind.KEPT;
      } else if (joints.test(k)) {
        kinds[k] = Kind.JOINT;
      } else {
        boolean inside =
            k - start >= ELSEWHERE
                && end - k >= ELSEWHERE
                && NOT_AT_END.indexOf(text.charAt(k - 1)) < 0;
        kinds[k] = inside ? elsewhere : Kind.KEPT;
      }
    }
  }

  /**
   * Tells whether marks stand between letters as in no prose, or a capital after a small letter.
   */
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

  private boolean isNameJoint(int offset) {
    return (NAME_MARKS.indexOf(text.charAt(offset)) >= 0
            && (isLetterOrDigit(offset - 1)
                || CLOSING_BRACKETS.indexOf(text.charAt(offset - 1)) >= 0)
            && !isBetweenDigits(offset)
            && !isPair(offset))
        || isBeforeCapital(offset)
        || (text.charAt(offset - 1) == ',' && isLetterOrDigit(offset));
  }

  /** Tells whether two brackets with nothing in them begin at an offset: (). */
  private boolean isPair(int offset) {
    int closing =
        offset + 1 < text.length() ? CLOSING_BRACKETS.indexOf(text.charAt(offset + 1)) : -1;
    return closing >= 0 && OPENING.indexOf(text.charAt(offset)) >= 0;
  }

  /** Tells whether a mark is part of a number or a version: 1.28. */
  private boolean isBetweenDigits(int offset) {
    return offset + 1 < text.length()
        && Character.isDigit(text.charAt(offset - 1))
        && Character.isDigit(text.charAt(offset + 1));
  }

  private boolean isBeforeCapital(int offset) {
    return Character.isLowerCase(text.charAt(offset - 1))
        && Character.isUpperCase(text.charAt(offset));
  }

  private boolean isLetterOrDigit(int offset) {
    return Character.isLetterOrDigit(text.charAt(offset));
  }

  /** Tells whether an offset is inside a number, or before its per cent sign. */
  private boolean isInsideNumber(int offset) {
    boolean percent = text.charAt(offset) == '%' && !isHexadecimal(offset + 1);
    return Character.isDigit(text.charAt(offset - 1))
        && (percent || Character.isDigit(text.charAt(offset)));
  }

  /**
   * Tells whether an offset is inside or after a number so long that it is divided in code and in
   * addresses.
   */
  public static boolean isLongNumber(String text, int offset) {
    int from = offset;
    while (from > 0
        && Character.isDigit(text.charAt(from - 1))
        && offset - from <= LONGEST_NUMBER) {
      from--;
    }
    int to = offset;
    while (to < text.length()
        && Character.isDigit(text.charAt(to))
        && to - from <= LONGEST_NUMBER) {
      to++;
    }
    return to - from > LONGEST_NUMBER;
  }

  private boolean isHexadecimal(int offset) {
    return offset < text.length() && Character.digit(text.charAt(offset), 16) >= 0;
  }

  /** Tells whether an offset stands before a combining accent. */
  private boolean isInsideCharacter(int offset) {
    return Character.getType(text.charAt(offset)) == Character.NON_SPACING_MARK;
  }
}
