package io.github.huozi.conversion;

import io.github.huozi.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A region where Traditional Chinese is written, with characters and words of its own. */
enum Region {
  TAIWAN("TW", "taiwan"),
  HONG_KONG("HK", "hong-kong");

  private final String prefix;
  private final String name;

  Region(String prefix, String name) {
    this.prefix = prefix;
    this.name = name;
  }

  /**
   * The words that houses write in different ways, each with those ways in standard characters, the
   * region's usual one first. All regions have those of Taiwan, but for what a region is known to
   * write in one way.
   */
  Map<String, List<String>> spellings() {
    Map<String, List<String>> found = new HashMap<>();
    ConversionData.lines(
        "spellings.txt", (word, forms) -> found.put(word, List.of(forms.split(" ", -1))));
    if (this == HONG_KONG) {
      ConversionData.lines(
          "spellings-hong-kong.txt", (word, form) -> found.put(word, List.of(form)));
    }
    return found;
  }

  /** The region of a language: Hong Kong and Macau have one, all others are as Taiwan. */
  static Region of(Language language) {
    String country = language.locale().getCountry();
    return country.equals("HK") || country.equals("MO") ? HONG_KONG : TAIWAN;
  }

  /** The region's forms of OpenCC's standard characters. */
  CharacterTable forms() {
    CharacterTable forms = CharacterTable.read(prefix + "Variants");
    ConversionData.lines(
        "forms-" + name + ".txt",
        (standard, form) -> forms.put(standard.charAt(0), form.charAt(0)));
    return forms;
  }

  /** Names, most of them of places, that the region writes with other forms than its own. */
  String names() {
    return prefix + "VariantsPhrases";
  }

  /** OpenCC's standard characters of the region's forms. */
  PhraseTable toStandard() {
    PhraseTable table = PhraseTable.of(prefix + "VariantsRevPhrases");
    ConversionData.dictionary(
        prefix + "Variants",
        (standard, forms) -> {
          for (String form : forms) {
            table.putIfAbsent(form, standard);
          }
        });
    return table;
  }

  /** The region's words for those of the mainland, in standard characters. */
  String words() {
    return prefix + "Phrases";
  }

  /** The mainland's words for those of the region, in standard characters. */
  String wordsReversed() {
    return prefix + "PhrasesRev";
  }
}
