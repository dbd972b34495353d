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
  WESTERN;

  /** Whether lines have a grid of square characters and may break between any two of them. */
  public boolean isHan() {
    return this == HANS || this == HANT || this == JAPANESE;
  }

  static Script of(Locale locale) {
    return switch (locale.getLanguage()) {
      case "zh", "yue", "lzh" -> chinese(locale);
      case "ja" -> JAPANESE;
      case "ko" -> KOREAN;
      default -> WESTERN;
    };
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
