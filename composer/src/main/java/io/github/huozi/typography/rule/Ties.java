package io.github.huozi.typography.rule;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.Set;

/**
 * Finds places at which a line should not end: inside a number with its unit, where it never ends,
 * and between an initial and a name or an abbreviation and its number, where it ends only if it
 * must.
 */
public final class Ties {

  private static final Set<String> BEFORE_NAME_OR_NUMBER =
      Set.of("Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "St.", "c.", "ca.", "cf.");

  /** Signs and abbreviations that stay with the number after them. */
  private static final Set<String> BEFORE_NUMBER =
      Set.of(
          ("No. no. Nos. nos. Nr. nr. n° N° № p. pp. vol. Vol. vols. fig. Fig. figs. Figs. ch."
                  + " chap. Chap. sec. Sec. art. Art. Abb. Bd. Kap. § §§ ¶")
              .split(" ", -1));

  /** Units of the SI and others in common use, without those that are also words or articles. */
  private static final Set<String> UNITS =
      Set.of(
          ("% ‰ ℃ ℉ °C °F K m km dm cm mm µm μm nm in ft m² km² m³ cm³ g kg mg µg μg t s ms µs min"
                  + " h Hz kHz MHz GHz B KB kB MB GB TB KiB MiB GiB bit Mbit N J kJ W kW MW kWh V mV"
                  + " mA mAh Ω Pa hPa kPa MPa bar cd lm lx mol l L ml mL px pt em dpi ppi rpm dB lb"
                  + " oz")
              .split(" ", -1));

  private static final int LONGEST_UNIT = 7;

  /** The first of the characters that fill a square. */
  static final char FIRST_WIDE = 0x2E80;

  private Ties() {}

  /**
   * Tells whether the space between two words is better kept inside a line: {@code J. Needham},
   * {@code chapter 5}, {@code 27 July}, {@code JIS X 0208}.
   *
   * @param before the characters up to the space, without it
   * @param after the characters after it
   */
  public static boolean isTied(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    if (NumberTies.areTied(opened(lastWord(before)), after)) {
      return true;
    }
    char next = after.charAt(0);
    boolean nameOrNumber = Character.isDigit(next) || Character.isUpperCase(next);
    return nameOrNumber
        && (isInitial(before)
            || BEFORE_NAME_OR_NUMBER.contains(opened(before))
            || BEFORE_NUMBER.contains(opened(before)));
  }

  /**
   * Tells whether the space between two words is inside a quantity or a reference, where no line
   * ends: {@code No. 5}, {@code p. 12}, {@code § 3}.
   *
   * @param before the characters up to the space, without it
   * @param after the characters after it
   */
  public static boolean isNumbered(String before, String after) {
    return !after.isEmpty()
        && Character.isDigit(after.charAt(0))
        && BEFORE_NUMBER.contains(opened(before));
  }

  /**
   * Tells whether the space before an offset is inside a quantity or a reference: {@code 12 km},
   * {@code No. 7}.
   */
  public static boolean isInsideQuantity(String text, int offset) {
    int space = offset - 1;
    return space > 0
        && (isBeforeUnit(text, offset, text.codePointBefore(space))
            || isNumbered(
                text.substring(text.lastIndexOf(' ', space - 1) + 1, space),
                text.substring(offset)));
  }

  /**
   * Tells whether an offset is between an Arabic number and what it counts, or inside a range of
   * numbers, where a line ends only if it must: {@code 11 日}, {@code 第5}, {@code 1031〜95}.
   */
  public static boolean isCounted(String text, int offset) {
    return NumberTies.isTied(text, offset);
  }

  /** The part of a word after its last Han character, kana or full-width mark. */
  private static String lastWord(String word) {
    int start = word.length();
    while (start > 0 && word.charAt(start - 1) < FIRST_WIDE) {
      start--;
    }
    return word.substring(start);
  }

  /** {@code J.}, {@code (J.}, {@code C.A.} */
  private static boolean isInitial(String word) {
    String name = opened(word);
    int length = name.length();
    return length >= 2
        && length <= 4
        && name.charAt(length - 1) == '.'
        && Character.isUpperCase(name.charAt(length - 2))
        && (length == 2 || name.charAt(length - 3) == '.');
  }

  private static String opened(String word) {
    int start = 0;
    while (start < word.length() && "([“‘\"'".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    return word.substring(start);
  }

  /**
   * Tells whether the white space before an offset separates a number from its unit or currency:
   * {@code 20 ℃}, {@code € 3}. No line ends there (CLREQ §3.1.5).
   *
   * @param beforeSpace the character before the white space
   */
  public static boolean isBeforeUnit(String text, int offset, int beforeSpace) {
    int after = text.codePointAt(offset);
    if (UCharacter.isDigit(after)) {
      return isCurrency(beforeSpace);
    }
    return UCharacter.isDigit(beforeSpace) && (isCurrency(after) || isUnit(text, offset));
  }

  /** Tells whether an offset follows the sign of a number, or the slash of a unit such as km/h. */
  public static boolean isInsideNumber(String text, int offset) {
    char before = text.charAt(offset - 1);
    if (before == '-' && UCharacter.isDigit(text.codePointAt(offset))) {
      return offset == 1 || !isWestern(text.charAt(offset - 2));
    }
    if (before != '/') {
      return false;
    }
    int start = offset;
    while (start > 0 && isOfUnit(text.charAt(start - 1)) && !isDigit(text, start - 1)) {
      start--;
    }
    int number = start > 0 && text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
    return number >= 0 && isDigit(text, number) && isUnit(text, start);
  }

  private static boolean isDigit(String text, int at) {
    return Character.isDigit(text.charAt(at));
  }

  private static boolean isWestern(char c) {
    return Character.isLetterOrDigit(c) && c < FIRST_WIDE;
  }

  private static boolean isCurrency(int codePoint) {
    return UCharacter.getType(codePoint) == UCharacterCategory.CURRENCY_SYMBOL;
  }

  private static boolean isUnit(String text, int offset) {
    int end = offset;
    while (end < text.length() && end <= offset + LONGEST_UNIT && isOfUnit(text.charAt(end))) {
      end++;
    }
    for (String unit : text.substring(offset, end).split("/", -1)) {
      if (!UNITS.contains(unit)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfUnit(char c) {
    return isWestern(c) || "/%‰℃℉°²³".indexOf(c) >= 0;
  }
}
