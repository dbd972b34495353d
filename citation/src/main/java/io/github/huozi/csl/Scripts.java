package io.github.huozi.csl;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** The scripts that decide the order of names and the spaces between them. */
final class Scripts {

  private static final Set<UnicodeScript> CJK =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private Scripts() {}

  static boolean isCjk(int codePoint) {
    return CJK.contains(UnicodeScript.of(codePoint));
  }

  /** The first letter is of a script in which the family name comes first, without a space. */
  static boolean isCjk(String text) {
    return text.codePoints().filter(Character::isLetter).limit(1).anyMatch(Scripts::isCjk);
  }
}
