package io.github.huozi.typography.rule;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the letters, digits and marks of Western type that stand upright in vertical lines (JLREQ
 * §2.3.2, §3.2.3, §3.2.5, CLREQ §3.2.3): single letters and digits, acronyms, numbers of two digits
 * set side by side in one square. Words, sentences and longer numbers lie on their side.
 *
 * <p>What stands upright stands alone: no Western letter, digit or sign is beside it, whether next
 * to it, across white space or across one bracket or quotation mark. So a word, a formula or a
 * quotation is turned as a whole: {@code vitamin C}, {@code NEW YORK}, {@code 3.14}, {@code 20%},
 * {@code f(x)}. A raised or lowered digit stands in the square of its letter: {@code CO₂}, {@code
 * 30m²}; a sign in that of its number: {@code −3℃}.
 */
public final class UprightRuns {

  /** The most capitals and numbers of an acronym. */
  private static final int LONGEST_ACRONYM = 4;

  /** Brackets and quotation marks. */
  private static final String ENCLOSING = "()[]{}\"'“”‘’«»‹›";

  /** Marks that Chinese and Japanese share with Western text. */
  private static final String SHARED_MARKS = "—―…‥·‧";

  /** The most characters that are looked at for Western text beyond them. */
  private static final int LONGEST_GAP = 32;

  private static final Pattern ROMAN_NUMERAL = Pattern.compile("(?=.{2,4}$)X{0,3}(IX|IV|V?I{0,3})");

  /** A letter with a raised or lowered digit, and the number before it. */
  private static final Pattern LETTER_WITH_SCRIPT =
      Pattern.compile("(?<number>\\d{0,4})[A-Za-z][⁰¹²³⁴-⁹₀-₉]");

  private static final String RAISED_AND_LOWERED = "⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉";

  /** Signs before a number. */
  private static final String SIGNS = "−±";

  /** Marks that are such signs before a number with a unit; elsewhere they are dashes. */
  private static final String DASHES = "-－";

  private static final String UNITS = "℃℉％度";

  private static final char FIRST_ARROW = 0x2190;
  private static final char LAST_ARROW = 0x21FF;
  private static final char IDEOGRAPHIC_SPACE = 0x3000;

  private final String text;
  private final int before;
  private final int after;
  private final Options options;
  private final List<Run> runs = new ArrayList<>();

  /** The start of the plain text that is in no run yet. */
  private int plain;

  /** The end of the last run that stands upright. */
  private int upright;

  private UprightRuns(String text, int before, int after, Options options) {
    this.text = text;
    this.before = before;
    this.after = after;
    this.options = options;
  }

  /**
   * Characters that are set in the same way.
   *
   * @param text the characters, at least one
   */
  public record Run(String text, Form form) {}

  /** The way in which characters stand in a vertical line. */
  public enum Form {
    /** The form of UAX #50: ideographs upright, Western words on their side. */
    PLAIN,
    /** One below the other, each in a square. */
    UPRIGHT,
    /** All side by side in one square: tate-chu-yoko. */
    TOGETHER
  }

  /**
   * The choices of a publication.
   *
   * @param digits the most digits of a number that is set in one square
   * @param acronyms whether acronyms stand upright
   */
  public record Options(int digits, boolean acronyms) {

    /** Numbers of two digits, and acronyms. */
    public static final Options DEFAULT = new Options(2, true);
  }

  /** Splits a text with nothing beside it. */
  public static List<Run> split(String text) {
    return split(text, 0, 0, Options.DEFAULT);
  }

  /**
   * Splits a text that stands in a line.
   *
   * @param before the last character before it that is no white space, in whatever element; 0 if
   *     there is none
   * @param after the first character after it that is no white space
   * @return the whole text, in order
   */
  public static List<Run> split(String text, int before, int after, Options options) {
    UprightRuns split = new UprightRuns(text, before, after, options);
    split.find();
    return List.copyOf(split.runs);
  }

  private void find() {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      int end = i + Character.charCount(codePoint);
      if (isLetter(codePoint) || isDigit(codePoint)) {
        end = endOfWord(i);
        if (!isTied(i) && !isTiedAfter(end)) {
          addWord(i, end);
        }
      } else if (isExclamation(codePoint)) {
        while (end < text.length() && isExclamation(text.charAt(end))) {
          end++;
        }
        // The marks belong to the text before them.
        boolean joined = isWestern(end < text.length() ? text.codePointAt(end) : after);
        if (!joined && ((upright == i && i > 0) || !isTied(i))) {
          add(i, end, end - i == 2 ? Form.TOGETHER : Form.UPRIGHT);
        }
      } else if (isWideExclamation(codePoint)) {
        while (end < text.length() && isWideExclamation(text.charAt(end))) {
          end++;
        }
        // One alone fills a square by itself, and so does each of three.
        if (end - i == 2) {
          add(i, end, Form.TOGETHER);
        }
      } else if (isSigned(i)) {
        end = endOfNumber(end);
        add(i, end, Form.TOGETHER);
      }
      i = end;
    }
    addPlain(text.length());
  }

  /** The end of the letters and digits, with what combines with them. */
  private int endOfWord(int start) {
    int end = start;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      boolean script = end > start && isScript(codePoint);
      if (!isLetter(codePoint) && !isDigit(codePoint) && !isCombining(codePoint) && !script) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }

  /** Tells whether a sign stands before a number that is set in one square, and belongs to it. */
  private boolean isSigned(int sign) {
    int end = endOfNumber(sign + 1);
    int digits = end - sign - 1;
    int codePoint = text.codePointAt(sign);
    boolean dash = DASHES.indexOf(codePoint) >= 0;
    return (dash || SIGNS.indexOf(codePoint) >= 0)
        && digits > 0
        && digits <= 2
        && options.digits > 1
        && (!dash || UNITS.indexOf(end < text.length() ? text.charAt(end) : after) >= 0)
        && !isTied(sign)
        && !isTiedAfter(end);
  }

  /** Adds a run for letters and digits that stand alone, if they stand upright. */
  private void addWord(int start, int end) {
    String word = text.substring(start, end);
    if (ROMAN_NUMERAL.matcher(word).matches()) {
      add(start, end, Form.TOGETHER);
    } else if (isNumber(word)) {
      addNumber(start, end);
    } else if (isSingle(word)) {
      add(start, end, Form.UPRIGHT);
    } else if (isLetterWithScript(word)) {
      addNumber(start, end - 2);
      add(end - 2, end, Form.TOGETHER);
    } else if (options.acronyms && isAcronym(word)) {
      for (int i = start; i < end; ) {
        int next = endOfNumber(i);
        if (next > i) {
          addNumber(i, next);
        } else {
          next = i + Character.charCount(text.codePointAt(i));
          boolean script = next < end && isScript(text.charAt(next));
          next += script ? 1 : 0;
          add(i, next, script ? Form.TOGETHER : Form.UPRIGHT);
        }
        i = next;
      }
    }
  }

  private void addNumber(int start, int end) {
    if (end - start == 1) {
      add(start, end, Form.UPRIGHT);
    } else if (end > start && end - start <= options.digits) {
      add(start, end, Form.TOGETHER);
    }
  }

  private int endOfNumber(int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(UprightRuns::isDigit);
  }

  /** Tells whether a word is one letter, perhaps with accents. */
  private static boolean isSingle(String word) {
    return word.codePoints().skip(1).allMatch(UprightRuns::isCombining);
  }

  private boolean isLetterWithScript(String word) {
    Matcher matcher = LETTER_WITH_SCRIPT.matcher(word);
    return matcher.matches() && matcher.group("number").length() <= Math.max(1, options.digits);
  }

  /**
   * Tells whether a word is capitals, or capitals with numbers that are set in one square: NHK, A4,
   * MP3, G20. Books and newspapers set these as they set acronyms. A capital may have a raised or
   * lowered digit: CO₂.
   */
  private boolean isAcronym(String word) {
    int squares = 0;
    int digits = 0;
    boolean capitals = false;
    for (int i = 0; i < word.length(); ) {
      int codePoint = word.codePointAt(i);
      boolean digit = isDigit(codePoint);
      if (isScript(codePoint) && isCapital(word.charAt(i - 1))) {
        i++;
        continue;
      }
      if (!digit && !UCharacter.isUUppercase(codePoint)) {
        return false;
      }
      capitals |= !digit;
      squares += digit && digits > 0 ? 0 : 1;
      digits = digit ? digits + 1 : 0;
      if (digits > Math.max(1, options.digits) || squares > LONGEST_ACRONYM) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return capitals;
  }

  private void add(int start, int end, Form form) {
    addPlain(start);
    String run = text.substring(start, end);
    int last = runs.size() - 1;
    boolean continues = form == Form.UPRIGHT && upright == start && last >= 0;
    if (continues && runs.get(last).form == Form.UPRIGHT) {
      runs.set(last, new Run(runs.get(last).text + run, form));
    } else {
      runs.add(new Run(run, form));
    }
    plain = end;
    upright = end;
  }

  private void addPlain(int end) {
    if (end > plain) {
      runs.add(new Run(text.substring(plain, end), Form.PLAIN));
    }
    plain = end;
  }

  /** Tells whether Western text is before an offset. */
  private boolean isTied(int offset) {
    Gap gap = new Gap();
    int i = offset;
    while (i > 0) {
      int codePoint = text.codePointBefore(i);
      if (!gap.skips(codePoint)) {
        return gap.ties(codePoint);
      }
      i -= Character.charCount(codePoint);
    }
    return gap.ties(before);
  }

  /** Tells whether Western text is after an offset. */
  private boolean isTiedAfter(int offset) {
    Gap gap = new Gap();
    int i = offset;
    while (i < text.length()) {
      int codePoint = text.codePointAt(i);
      if (!gap.skips(codePoint)) {
        return gap.ties(codePoint);
      }
      i += Character.charCount(codePoint);
    }
    return gap.ties(after);
  }

  /** The characters between a word and the next character that counts. */
  private static final class Gap {

    private int length;
    private boolean space;
    private int marks;

    boolean skips(int codePoint) {
      if (++length > LONGEST_GAP) {
        return false;
      }
      if (isSpace(codePoint)) {
        space = true;
        return true;
      }
      if (ENCLOSING.indexOf(codePoint) >= 0) {
        marks++;
        return true;
      }
      return isExclamation(codePoint)
          || isCombining(codePoint)
          || (codePoint != 0
              && UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT));
    }

    boolean ties(int codePoint) {
      return length <= LONGEST_GAP && isWestern(codePoint) && (space || marks <= 1);
    }
  }

  private static boolean isSpace(int codePoint) {
    return codePoint != IDEOGRAPHIC_SPACE && UCharacter.isUWhiteSpace(codePoint);
  }

  private static boolean isExclamation(int codePoint) {
    return codePoint == '!' || codePoint == '?';
  }

  private static boolean isWideExclamation(int codePoint) {
    return codePoint == '！' || codePoint == '？';
  }

  private static boolean isScript(int codePoint) {
    return RAISED_AND_LOWERED.indexOf(codePoint) >= 0;
  }

  private static boolean isCapital(int codePoint) {
    return codePoint >= 'A' && codePoint <= 'Z';
  }

  private static boolean isDigit(int codePoint) {
    return codePoint >= '0' && codePoint <= '9';
  }

  private static boolean isLetter(int codePoint) {
    if (codePoint < 0x80) {
      return (codePoint >= 'A' && codePoint <= 'Z') || (codePoint >= 'a' && codePoint <= 'z');
    }
    if (codePoint >= Ties.FIRST_WIDE || !UCharacter.isLetter(codePoint)) {
      return false;
    }
    return switch (UScript.getScript(codePoint)) {
      case UScript.LATIN, UScript.GREEK, UScript.CYRILLIC -> true;
      default -> false;
    };
  }

  private static boolean isCombining(int codePoint) {
    return codePoint >= 0x300
        && codePoint < Ties.FIRST_WIDE
        && Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  /** Tells whether a character is a letter, a digit or a sign that lies on its side (UAX #50). */
  private static boolean isWestern(int codePoint) {
    if (codePoint <= ' '
        || (codePoint >= Ties.FIRST_WIDE && codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT)
        || (codePoint >= FIRST_ARROW && codePoint <= LAST_ARROW)
        || isSpace(codePoint)
        || isExclamation(codePoint)
        || ENCLOSING.indexOf(codePoint) >= 0
        || SHARED_MARKS.indexOf(codePoint) >= 0) {
      return false;
    }
    return UCharacter.getIntPropertyValue(codePoint, UProperty.VERTICAL_ORIENTATION)
        == UCharacter.VerticalOrientation.ROTATED;
  }
}
