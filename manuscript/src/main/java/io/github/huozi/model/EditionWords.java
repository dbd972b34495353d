package io.github.huozi.model;

import io.github.huozi.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that huozi itself adds to an edition, in the edition's language. Each language has a
 * properties file in UTF-8, such as {@code words/zh-Hant.properties}, in the package that uses the
 * words. A language without a file gets English words.
 */
public final class EditionWords {

  private static final String ENGLISH = "en";

  private final String name;
  private final Properties texts;
  private final boolean inLanguage;

  private EditionWords(String name, Properties texts, boolean inLanguage) {
    this.name = name;
    this.texts = texts;
    this.inLanguage = inLanguage;
  }

  /**
   * The words in a language.
   *
   * @param user a class of the package that has the files
   */
  public static EditionWords in(Language language, Class<?> user) {
    String name = name(language);
    Optional<Properties> own = read(name, user);
    return new EditionWords(
        own.isPresent() ? name : ENGLISH,
        own.or(() -> read(ENGLISH, user)).orElseThrow(),
        own.isPresent());
  }

  private static String name(Language language) {
    return switch (language.script()) {
      case HANS -> "zh-Hans";
      case HANT -> "zh-Hant";
      case JAPANESE -> "ja";
      case KOREAN -> "ko";
      case WESTERN, SYMBOLS, KAI, MONO -> language.primary();
    };
  }

  private static Optional<Properties> read(String name, Class<?> user) {
    try (InputStream in = user.getResourceAsStream("words/" + name + ".properties")) {
      if (in == null) {
        return Optional.empty();
      }
      Properties texts = new Properties();
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Optional.of(texts);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the words of " + name, e);
    }
  }

  /** Tells whether the words are in the requested language, and not the English replacements. */
  public boolean inLanguage() {
    return inLanguage;
  }

  /** The keys that have a text. */
  public Set<String> keys() {
    return new TreeSet<>(texts.stringPropertyNames());
  }

  /**
   * The text of a key.
   *
   * @throws IllegalArgumentException if the file lacks the key
   */
  public String get(String key) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("words/" + name + ".properties has no " + key);
    }
    return text;
  }
}
