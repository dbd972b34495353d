package io.github.huozi.language;

import java.util.Locale;

/** The writing systems that composition distinguishes. */
public enum Script {
  /** Simplified Chinese. */
  HANS,
  /** Traditional Chinese. */
  HANT,
  JAPANESE,
  KOREAN,
  /** Latin, Greek, Cyrillic: words are separated by spaces. */
  WESTERN,
  /**
   * Emoji and symbols. It is the script of fonts ({@code und-Zsym}) and not of texts: symbols in a
   * text are composed as its language is, and a text without a language as Western text is.
   */
  SYMBOLS,
  /**
   * Chinese in a Kai face (楷), the hand of a scribe. It is a script of fonts ({@code und-x-kai})
   * and not of texts, as {@link #SYMBOLS} is.
   */
  KAI,
  /**
   * Code in a face that is half as wide as Han characters. It is a script of fonts ({@code
   * und-x-mono}) and not of texts, as {@link #SYMBOLS} is.
   */
  MONO;

  /** Tells whether lines have a grid of square characters and may break between any two of them. */
  public boolean isHan() {
    return this == HANS || this == HANT || this == JAPANESE;
  }

  static Script of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "zh", "yue", "lzh" -> chinese(locale);
      case "ja" -> JAPANESE;
      case "ko" -> KOREAN;
      case "" -> ofFonts(locale);
      default -> WESTERN;
    };
  }

  private static Script ofFonts(Locale locale) {
    String use = locale.getExtension(Locale.PRIVATE_USE_EXTENSION);
    return switch (use == null ? "" : use) {
      case "kai" -> KAI;
      case "mono" -> MONO;
      default -> isSymbols(locale.getScript()) ? SYMBOLS : WESTERN;
    };
  }

  /** Tells whether a code of ISO 15924 is that of symbols, emoji or mathematical notation. */
  private static boolean isSymbols(String code) {
    return code.equals("Zsym") || code.equals("Zsye") || code.equals("Zmth");
  }

  private static Script chinese(Locale locale) {
    return switch (locale.getScript()) {
      case "Hant" -> HANT;
      case "Hans" -> HANS;
      case "" ->
          switch (locale.getCountry()) {
            case "TW", "HK", "MO" -> HANT;
            default -> locale.getLanguage().equals("zh") ? HANS : HANT;
          };
      default -> WESTERN; // zh-Latn: pinyin
    };
  }
}
