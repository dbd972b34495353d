package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.Set;

/**
 * Finds a number that is typed with a space before its unit, or after its currency: 20 ℃, 5 km/h, €
 * 3, 30 %. The two stay on one line (CLREQ §3.1.5).
 */
final class NumberUnits {

  /** Those of the SI and its companions; not those that are words or articles too. */
  private static final Set<String> UNITS =
      Set.of(
          ("% ‰ ℃ ℉ °C °F K m km dm cm mm µm μm nm in ft m² km² m³ cm³ g kg mg µg μg t s ms µs min h"
                  + " Hz kHz MHz GHz B KB kB MB GB TB KiB MiB GiB bit Mbit N J kJ W kW MW kWh V mV"
                  + " mA mAh Ω Pa hPa kPa MPa bar cd lm lx mol l L ml mL px pt em dpi ppi rpm dB lb oz")
              .split(" ", -1));

  private static final int LONGEST = 7;

  private NumberUnits() {}

  /** Whether a number and its unit stand on the two sides of the white space before an offset. */
  static boolean isParted(String text, int offset, int beforeSpace) {
    int after = text.codePointAt(offset);
    if (UCharacter.isDigit(after)) {
      return isCurrency(beforeSpace);
    }
    return UCharacter.isDigit(beforeSpace) && (isCurrency(after) || isUnit(text, offset));
  }

  /** Whether an offset is after the sign of a number, or after the stroke of km/h. */
  static boolean isInside(String text, int offset) {
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
    return Character.isLetterOrDigit(c) && c < 0x2E80;
  }

  private static boolean isCurrency(int codePoint) {
    return UCharacter.getType(codePoint) == UCharacterCategory.CURRENCY_SYMBOL;
  }

  private static boolean isUnit(String text, int offset) {
    int end = offset;
    while (end < text.length() && end <= offset + LONGEST && isOfUnit(text.charAt(end))) {
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
