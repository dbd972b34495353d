package io.github.huozi.bibliography;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the name of a language as lists of works have it: chinese, 中文;, ngerman, en-US. */
final class LanguageWords {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("chinese", "zh"),
          Map.entry("中文", "zh"),
          Map.entry("汉语", "zh"),
          Map.entry("cn", "zh"),
          Map.entry("chi", "zh"),
          Map.entry("zho", "zh"),
          Map.entry("simplified chinese", "zh-CN"),
          Map.entry("chinese simplified", "zh-CN"),
          Map.entry("简体中文", "zh-CN"),
          Map.entry("traditional chinese", "zh-TW"),
          Map.entry("chinese traditional", "zh-TW"),
          Map.entry("繁體中文", "zh-TW"),
          Map.entry("japanese", "ja"),
          Map.entry("日本語", "ja"),
          Map.entry("日语", "ja"),
          Map.entry("jpn", "ja"),
          Map.entry("korean", "ko"),
          Map.entry("한국어", "ko"),
          Map.entry("kor", "ko"),
          Map.entry("english", "en"),
          Map.entry("英文", "en"),
          Map.entry("英语", "en"),
          Map.entry("eng", "en"),
          Map.entry("american", "en-US"),
          Map.entry("usenglish", "en-US"),
          Map.entry("british", "en-GB"),
          Map.entry("ukenglish", "en-GB"),
          Map.entry("german", "de"),
          Map.entry("ngerman", "de"),
          Map.entry("naustrian", "de-AT"),
          Map.entry("french", "fr"),
          Map.entry("spanish", "es"),
          Map.entry("italian", "it"),
          Map.entry("russian", "ru"),
          Map.entry("portuguese", "pt"),
          Map.entry("dutch", "nl"),
          Map.entry("latin", "la"));

  private LanguageWords() {}

  /** The tag of a language; empty if the words name none that is known. */
  static Optional<String> tag(String words) {
    String name =
        words
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[;；,，。]+$", "")
            .replaceAll("[-_()（）]+", " ")
            .strip();
    String known = NAMES.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    return words.strip().matches("[A-Za-z]{2}(?:[-_][A-Za-z]{2,4}){0,2}")
        ? Optional.of(words.strip().replace('_', '-'))
        : Optional.empty();
  }
}
