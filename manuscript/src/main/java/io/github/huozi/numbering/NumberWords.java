package io.github.huozi.numbering;

import io.github.huozi.language.Language;
import io.github.huozi.model.EditionWords;
import io.github.huozi.model.Numbers;
import java.util.Locale;

/** The words around numbers, in an edition's language. */
public final class NumberWords {

  private static final String EN_SPACE = "\u2002";
  private static final String IDEOGRAPHIC_SPACE = "\u3000";

  private final EditionWords words;
  private final String afterNumber;

  private NumberWords(EditionWords words, String afterNumber) {
    this.words = words;
    this.afterNumber = afterNumber;
  }

  /** The words in a language; English words if huozi does not know the language. */
  public static NumberWords in(Language language) {
    return new NumberWords(
        EditionWords.in(language, NumberWords.class),
        switch (language.script()) {
          case HANS, HANT, JAPANESE -> IDEOGRAPHIC_SPACE;
          case KOREAN, WESTERN, SYMBOLS, KAI, MONO -> EN_SPACE;
        });
  }

  /** The heading of a list of figures, tables and so on. */
  public String list(Numbers.Kind kind) {
    return words.get(kind.name().toLowerCase(Locale.ROOT) + "s");
  }

  /** The number of a listing with its word. */
  public String listing(String number) {
    return with("listing", number);
  }

  /** The space between a number and a caption. */
  public String afterNumber() {
    return afterNumber;
  }

  String word(String key) {
    return words.get(key);
  }

  /** A text with a value in its place. */
  String with(String key, String value) {
    return words.get(key).replace("{0}", value);
  }
}
