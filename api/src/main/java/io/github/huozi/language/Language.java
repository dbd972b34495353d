package io.github.huozi.language;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * A language tag (BCP 47) in its canonical case: {@code en}, {@code zh-Hans}, {@code zh-Hant-HK}.
 *
 * @param tag the tag
 */
public record Language(String tag) {

  /**
   * @throws IllegalArgumentException if {@code tag} is not a well-formed language tag
   */
  public Language {
    try {
      String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      if (tag.isEmpty() || canonical.equals("und")) {
        throw new IllegalArgumentException("no language tag: " + tag);
      }
      tag = canonical;
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("no language tag: " + tag, e);
    }
  }

  /** The language of a tag; empty if the tag is not well-formed. */
  public static Optional<Language> parse(String tag) {
    try {
      return Optional.of(new Language(tag));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The locale of the tag. */
  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }

  /** The primary subtag: {@code zh} of {@code zh-Hant-TW}. */
  public String primary() {
    return locale().getLanguage();
  }

  /**
   * The script of text in this language: the tag's own, else the one that its language and region
   * imply.
   */
  public Script script() {
    return Script.of(locale());
  }

  /**
   * The tag by which an EPUB's metadata name this language: of Chinese always with its script,
   * {@code zh-Hant-TW} for {@code zh-TW}. Apple's shop identifies Chinese by its script.
   */
  public String tagWithScript() {
    if (!primary().equals("zh") || !locale().getScript().isEmpty()) {
      return tag;
    }
    return "zh-" + (script() == Script.HANT ? "Hant" : "Hans") + tag.substring("zh".length());
  }

  // A record's own methods are linked at the first call. That takes a tenth of the time of a build
  // in which nothing has changed.
  @Override
  public boolean equals(Object other) {
    return other instanceof Language language && tag.equals(language.tag);
  }

  @Override
  public int hashCode() {
    return tag.hashCode();
  }

  @Override
  public String toString() {
    return tag;
  }
}
