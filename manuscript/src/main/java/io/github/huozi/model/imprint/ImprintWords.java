package io.github.huozi.model.imprint;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.model.EditionWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** The words and numbers of an imprint in an edition's language. */
final class ImprintWords {

  /** A word that a language does not have. */
  static final String NONE = "-";

  private final EditionWords words;
  private final Language language;

  /** The locale without extensions, which may ask for other digits. */
  private final ULocale locale;

  private ImprintWords(EditionWords words, Language language) {
    this.words = words;
    this.language = language;
    this.locale = new ULocale(ULocale.forLanguageTag(language.tag()).getBaseName());
  }

  static ImprintWords in(Language language) {
    return new ImprintWords(EditionWords.in(language, ImprintWords.class), language);
  }

  String get(String key) {
    return words.get(key);
  }

  boolean has(String key) {
    return words.keys().contains(key) && !words.get(key).equals(NONE);
  }

  /** A phrase with values in the places of {@code {0}}, {@code {1}}. */
  String filled(String key, String... values) {
    String text = words.get(key);
    for (int i = 0; i < values.length; i++) {
      text = text.replace("{" + i + "}", values[i]);
    }
    return text.replaceAll(" {2,}", " ").strip();
  }

  /** Joins names as the language does. */
  String joined(List<String> names) {
    return String.join(
        switch (language.script()) {
          case HANS, HANT -> "、";
          case JAPANESE -> "・";
          default -> ", ";
        },
        names);
  }

  /** The space between two things on a line. */
  String space() {
    return switch (language.script()) {
      case HANS, HANT, JAPANESE -> "　";
      default -> " ";
    };
  }

  /** The number of an edition or a printing, with its word: 第2版, 二版, 2판, second edition. */
  String numbered(String what, int number) {
    if (number == 1 && has(what + "-first")) {
      return words.get(what + "-first");
    }
    String numeral =
        switch (words.get("numerals")) {
          case "han" -> spelled(ULocale.CHINESE, "%spellout-numbering", number);
          case "words" -> spelled(ULocale.ENGLISH, "%spellout-ordinal", number);
          default -> String.valueOf(number);
        };
    return capitalized(filled(what + "-later", numeral));
  }

  static String capitalized(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String spelled(ULocale locale, String rules, int number) {
    return new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT).format(number, rules);
  }

  /**
   * A number with the unit that goes with it: {@code 49.00元}, {@code 2,200円}. A price in a country
   * with another currency than the language suggests stays as it is written, and so does that of an
   * edition that is converted from one for another country.
   */
  String measured(String key, String number, boolean isConverted) {
    String country = words.get("currency-of");
    if (key.equals("price")
        && (isConverted || !country.equals(ULocale.addLikelySubtags(locale).getCountry()))) {
      return number;
    }
    BigDecimal value = new BigDecimal(number);
    if (key.equals("words")) {
      value = value.divide(new BigDecimal(words.get("words-unit")), 0, RoundingMode.HALF_UP);
    }
    NumberFormat format = NumberFormat.getInstance(locale);
    // Chinese imprints have no separators.
    format.setGroupingUsed(language.script() != Script.HANS);
    format.setMinimumFractionDigits(value.scale());
    format.setMaximumFractionDigits(value.scale());
    return filled(key + "-number", format.format(value));
  }
}
