package io.github.huozi.language;

import io.github.huozi.problem.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows the tags of languages, and guesses which language a name means that is no tag. */
public final class LanguageNames {

  /** Country codes and names that authors write for languages. */
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
          Map.entry("tc", "zh-Hant"),
          Map.entry("cmn", "zh-Hans"),
          Map.entry("cz", "cs"),
          Map.entry("dk", "da"),
          Map.entry("gr", "el"),
          Map.entry("ua", "uk"),
          Map.entry("vn", "vi"),
          Map.entry("gb", "en-GB"),
          Map.entry("us", "en-US"),
          Map.entry("ir", "fa"),
          Map.entry("il", "he"),
          Map.entry("norwegian", "nb"),
          Map.entry("norsk", "nb"),
          Map.entry("chinese", "zh-Hans"),
          Map.entry("english", "en"),
          Map.entry("japanese", "ja"),
          Map.entry("korean", "ko"));

  /** Country and other codes that are also the tags of languages in which few books are written. */
  private static final Map<String, String> DOUBTFUL =
      Map.of("kr", "ko", "tw", "zh-Hant-TW", "sc", "zh-Hans", "se", "sv");

  /** The bibliographic codes of ISO 639-2, which differ from its terminology codes. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("alb", "sq"),
          Map.entry("arm", "hy"),
          Map.entry("baq", "eu"),
          Map.entry("bur", "my"),
          Map.entry("chi", "zh"),
          Map.entry("cze", "cs"),
          Map.entry("dut", "nl"),
          Map.entry("fre", "fr"),
          Map.entry("geo", "ka"),
          Map.entry("ger", "de"),
          Map.entry("gre", "el"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("mao", "mi"),
          Map.entry("may", "ms"),
          Map.entry("per", "fa"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"));

  /** The scripts of most books, for which misspelt ones are taken. */
  private static final List<String> SCRIPTS =
      List.of(
          "Hans", "Hant", "Hani", "Bopo", "Jpan", "Kana", "Hira", "Kore", "Hang", "Latn", "Cyrl",
          "Grek", "Arab", "Hebr", "Deva", "Thai");

  private static final List<String> TWO_LETTER = Arrays.asList(Locale.getISOLanguages());

  private LanguageNames() {}

  /**
   * The tag that a name means: {@code zh-Hans} for {@code cn}, {@code zh-CN} for {@code zh_CN},
   * {@code en} for {@code English}. Empty if the name is a tag or means none.
   */
  public static Optional<String> meant(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Optional.ofNullable(MEANT.get(lower))
        .or(() -> Optional.ofNullable(DOUBTFUL.get(lower)))
        .or(() -> shorter(lower))
        .or(() -> known(name.replace('_', '-')).map(Language::tag))
        .or(() -> spelt(name))
        .or(() -> Optional.ofNullable(MEANT.get(lower.split("[-_ ]", 2)[0])))
        .or(() -> named(lower))
        .filter(tag -> !tag.equals(name));
  }

  /**
   * The tag of the language that a name most likely means although it is the tag of another one:
   * Korean for {@code kr}, which is the country's code and the tag of Kanuri.
   */
  public static Optional<String> doubted(String name) {
    return Optional.ofNullable(DOUBTFUL.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The name of a language in that language. */
  public static String nameOf(Language language) {
    return language.locale().getDisplayLanguage(language.locale());
  }

  /**
   * The tag with a primary subtag of two letters for a tag with three: BCP 47 allows only the
   * shorter one if there are both (RFC 5646 §2.2.1).
   */
  private static Optional<String> shorter(String lower) {
    String normal = lower.replace('_', '-');
    int end = normal.indexOf('-');
    String primary = end < 0 ? normal : normal.substring(0, end);
    if (primary.length() != 3) {
      return Optional.empty();
    }
    return Optional.ofNullable(BIBLIOGRAPHIC.get(primary))
        .or(
            () ->
                TWO_LETTER.stream()
                    .map(Locale::forLanguageTag)
                    .filter(language -> language.getISO3Language().equals(primary))
                    .map(Locale::getLanguage)
                    .findFirst())
        .flatMap(two -> Language.parse(two + normal.substring(primary.length())))
        .map(language -> language.tag().equals("zh") ? "zh-Hans" : language.tag());
  }

  /** The tag whose script a tag misspells: {@code zh-Hans} for {@code zh-Hnas}. */
  private static Optional<String> spelt(String name) {
    String[] subtags = name.split("[-_]", 3);
    return hasScript(subtags)
        ? Nearest.to(subtags[1], SCRIPTS)
            .flatMap(script -> known(name.replace('_', '-').replaceFirst(subtags[1], script)))
            .map(Language::tag)
        : Optional.empty();
  }

  /** Tells whether the second subtag stands where a script does, and is the code of none. */
  private static boolean hasUnknownScript(String tag) {
    String[] subtags = tag.split("[-_]", 3);
    if (!hasScript(subtags)) {
      return false;
    }
    if (subtags[1].length() != 4) {
      return Nearest.to(subtags[1], SCRIPTS).isPresent();
    }
    // The JDK returns the code as the name of a script that it does not know.
    Locale written = new Locale.Builder().setScript(subtags[1]).build();
    return written.getDisplayScript(Locale.ENGLISH).equals(written.getScript())
        && !written.getScript().startsWith("Qa");
  }

  private static boolean hasScript(String[] subtags) {
    return subtags.length > 1 && subtags[1].matches("[A-Za-z]{3,5}");
  }

  /** The code of the language with this name in English or in the language itself. */
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

  /**
   * The language of a tag, of any language that may exist; empty if the tag is not well-formed, or
   * if BCP 47 has another one for the language.
   */
  public static Optional<Language> ofTag(String tag) {
    String lower = tag.toLowerCase(Locale.ROOT);
    String primary = lower.split("[-_]", 2)[0];
    // No registered language has more than three letters, although BCP 47 allows it.
    boolean unknown =
        primary.length() > 3
            || (primary.length() == 2 && !TWO_LETTER.contains(primary))
            || hasUnknownScript(tag)
            || shorter(lower).isPresent();
    return unknown ? Optional.empty() : Language.parse(tag);
  }

  /** The language, if the name is the tag of a known language. */
  public static Optional<Language> known(String name) {
    return Language.parse(name)
        .filter(language -> isKnown(language.primary()))
        .filter(language -> !hasUnknownScript(name));
  }

  private static boolean isKnown(String primary) {
    if (primary.length() == 2) {
      return TWO_LETTER.contains(primary);
    }
    // The JDK returns the code as the name of a language that it does not know.
    String name = Locale.forLanguageTag(primary).getDisplayLanguage(Locale.ENGLISH);
    return primary.length() == 3
        && !name.equals(primary)
        && !MEANT.containsKey(primary)
        && shorter(primary).isEmpty();
  }
}
