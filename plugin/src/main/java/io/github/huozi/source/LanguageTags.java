package io.github.huozi.source;

import io.github.huozi.model.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Language tags (BCP 47) as authors write them. */
final class LanguageTags {

  /** Country codes and names that are taken for languages. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("cn", "zh-Hans"),
          Map.entry("chs", "zh-Hans"),
          Map.entry("cht", "zh-Hant"),
          Map.entry("中文", "zh-Hans"),
          Map.entry("简体", "zh-Hans"),
          Map.entry("简体中文", "zh-Hans"),
          Map.entry("繁體", "zh-Hant"),
          Map.entry("繁體中文", "zh-Hant"),
          Map.entry("simplified", "zh-Hans"),
          Map.entry("traditional", "zh-Hant"),
          Map.entry("hk", "zh-Hant-HK"),
          Map.entry("jp", "ja"),
          Map.entry("chinese", "zh-Hans"),
          Map.entry("english", "en"),
          Map.entry("japanese", "ja"),
          Map.entry("korean", "ko"));

  /** The longest that the registry has room for takes 35 (RFC 5646 §4.4.1); files are named so. */
  private static final int MAX_LENGTH = 64;

  private static final List<String> TWO_LETTER = Arrays.asList(Locale.getISOLanguages());

  private LanguageTags() {}

  /** The language, or nothing and a problem that says what to write. */
  static Optional<Language> parse(String tag, int line, Reporter reporter) {
    if (!isBrief(tag, line, reporter)) {
      return Optional.empty();
    }
    Optional<Language> language = Language.parse(tag);
    String lower = tag.toLowerCase(Locale.ROOT);
    String primary = lower.split("[-_]", 2)[0];
    // No registered language has more than three letters, though BCP 47 has room for them.
    boolean unknown =
        primary.length() > 3 || (primary.length() == 2 && !TWO_LETTER.contains(primary));
    if (language.isPresent() && !unknown) {
      return language;
    }
    String advice =
        Optional.ofNullable(MEANT.get(lower))
            .or(() -> Optional.ofNullable(MEANT.get(primary)))
            .or(() -> Language.parse(tag.replace('_', '-')).map(Language::tag))
            .filter(meant -> !meant.equalsIgnoreCase(tag))
            .map(meant -> "write " + meant)
            .orElse("write a tag such as en, ja, ko, zh-Hans or zh-Hant-TW");
    reporter.error(line, "\"" + tag + "\" is no language tag", advice);
    return Optional.empty();
  }

  /** Whether files can be named by the tag; a problem if it is too long for that. */
  static boolean isBrief(String tag, int line, Reporter reporter) {
    if (tag.length() > MAX_LENGTH) {
      reporter.error(
          line,
          "the language tag \"" + tag + "\" is longer than " + MAX_LENGTH + " characters",
          "write a tag such as en, ja, ko, zh-Hans or zh-Hant-TW");
      return false;
    }
    return true;
  }

  /**
   * The tag that a folder's name stands for, if it is none itself: {@code zh-Hans} for {@code cn},
   * {@code zh-CN} for {@code zh_CN}, {@code en} for {@code English}.
   */
  static Optional<String> meant(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(MEANT.get(lower))
        .or(() -> known(name.replace('_', '-')).map(Language::tag))
        .or(() -> Optional.ofNullable(MEANT.get(lower.split("[-_ ]", 2)[0])))
        .or(() -> named(lower))
        .filter(tag -> !tag.equals(name));
  }

  /** The language that is called so in English or in itself. */
  private static Optional<String> named(String lower) {
    for (String code : TWO_LETTER) {
      Locale language = Locale.forLanguageTag(code);
      if (lower.equals(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT))
          || lower.equals(language.getDisplayLanguage(language).toLowerCase(Locale.ROOT))) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  /** The language if the name, as that of a folder, is the tag of a language that is known. */
  static Optional<Language> known(String name) {
    return Language.parse(name).filter(language -> isKnown(language.primary()));
  }

  private static boolean isKnown(String primary) {
    if (primary.length() == 2) {
      return TWO_LETTER.contains(primary);
    }
    // The JDK gives a code back as its own name if it knows no such language.
    String name = Locale.forLanguageTag(primary).getDisplayLanguage(Locale.ENGLISH);
    return primary.length() == 3 && !name.equals(primary);
  }
}
