package io.github.huozi.source.markdown.inline;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The characters of Chinese, Japanese and Korean. */
public final class EastAsian {

  private static final Set<UnicodeScript> SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private EastAsian() {}

  /** Tells whether a character belongs to one of their scripts: marks do not. */
  public static boolean isEastAsian(int codePoint) {
    return SCRIPTS.contains(UnicodeScript.of(codePoint));
  }
}
