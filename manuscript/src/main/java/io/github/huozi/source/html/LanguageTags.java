package io.github.huozi.source.html;

import io.github.huozi.language.Language;
import io.github.huozi.language.LanguageNames;
import io.github.huozi.source.text.Reporter;
import java.util.List;
import java.util.Optional;

/** Reads language tags (BCP 47) as authors write them, and guesses what wrong ones mean. */
public final class LanguageTags {

  /**
   * The longest tag, since files are named by it. RFC 5646 §4.4.1 recommends room for 35
   * characters.
   */
  private static final int MAX_LENGTH = 64;

  private LanguageTags() {}

  /** The language of a tag; if there is none, empty and a problem that says what to write. */
  public static Optional<Language> parse(String tag, int line, Reporter reporter) {
    return parse(tag, line, List.of(), reporter);
  }

  /**
   * The same.
   *
   * @param likely the tags of which a wrong one may mean one
   */
  public static Optional<Language> parse(
      String tag, int line, List<String> likely, Reporter reporter) {
    if (!isBrief(tag, line, reporter)) {
      return Optional.empty();
    }
    Optional<Language> language = LanguageNames.ofTag(tag);
    if (language.isPresent()) {
      return language;
    }
    String advice =
        LanguageNames.meant(tag)
            .or(() -> Language.parse(tag.replace('_', '-')).map(Language::tag))
            .filter(meant -> !meant.equalsIgnoreCase(tag))
            .map(meant -> "write " + meant)
            .or(() -> reporter.guess(tag, likely).map(guess -> "did you mean " + guess + "?"))
            .orElse("write a tag such as en, ja, ko, zh-Hans or zh-Hant-TW");
    reporter.error(line, "\"" + tag + "\" is not a language tag", advice);
    return Optional.empty();
  }

  /**
   * The language that a publication declares, as {@link #parse}. Warns of a tag that is more often
   * written for the language of another one: of {@code kr} for Korean.
   */
  public static Optional<Language> declared(String tag, int line, Reporter reporter) {
    Optional<Language> language = parse(tag, line, reporter);
    if (language.isPresent()) {
      String name = LanguageNames.nameOf(language.get());
      LanguageNames.doubted(tag)
          .ifPresent(
              meant ->
                  reporter.warning(
                      line,
                      "\"" + tag + "\" is the tag of " + name,
                      "write " + meant + ", or " + tag + "-Latn if " + name + " is meant"));
    }
    return language;
  }

  /** Tells whether a tag is short enough to name files; reports a problem if not. */
  public static boolean isBrief(String tag, int line, Reporter reporter) {
    if (tag.length() > MAX_LENGTH) {
      reporter.error(
          line,
          "the language tag \"" + tag + "\" is longer than " + MAX_LENGTH + " characters",
          "write a tag such as en, ja, ko, zh-Hans or zh-Hant-TW");
      return false;
    }
    return true;
  }
}
