package io.github.huozi.csl;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CslLocalesTest {

  private final CslLocales locales = CslLocales.builtIn();

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 等, 版, 译, 第%s卷",
    "zh-Hant, 等, 版, 譯, 第%s卷",
    "ja, ほか, 版, 訳, 第%s巻",
    "ko, 외, 판, 역, 제%s권",
    "en-GB, et al., ed., trans., vol.",
    "fr, et al., ed., trans., vol."
  })
  void wordsAreThoseOfTheLanguage(
      String language, String others, String edition, String translator, String volume) {
    Terms terms = locales.terms(language, List.of());

    assertThat(terms.text("et-al")).isEqualTo(others);
    assertThat(terms.text("edition", "short", false)).contains(edition);
    assertThat(terms.text("translator", "short", false)).contains(translator);
    String form = volume.contains("%s") ? "long" : "short";
    assertThat(terms.text("volume", form, false)).contains(volume);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "zh-TW", "ja-JP", "ko-KR"})
  void noLanguageLacksATermOfEnglish(String language) throws Exception {
    Set<String> missing = names("en-US");
    missing.removeAll(names(language));
    missing.removeIf(name -> name.matches("ordinal-\\d\\d"));

    assertThat(missing).isEmpty();
  }

  private static Set<String> names(String language) throws Exception {
    Set<String> names = new HashSet<>();
    try (InputStream file =
        requireNonNull(
            CslLocales.class.getResourceAsStream("locale/locales-" + language + ".xml"))) {
      CslXml.read(file, "locale")
          .all("terms")
          .flatMap(terms -> terms.all("term"))
          .forEach(term -> names.add(term.get("name")));
    }
    return names;
  }

  @Test
  void britishEnglishHasTheWordsOfAmericanButThoseOfItsOwn() throws Exception {
    Terms terms = locales.terms("en-GB", List.of());

    assertThat(terms.text("organizer")).isEqualTo("organiser");
    assertThat(terms.text("open-quote")).isEqualTo("‘");
    assertThat(names("en-US"))
        .allMatch(name -> terms.text(name, "short", false).isPresent() || name.contains("ordinal"));
    assertThat(terms.option("punctuation-in-quote")).isFalse();
  }

  @Test
  void numbersAreCountedAsTheLanguageDoes() {
    assertThat(locales.terms("en", List.of()).ordinal(2, "", false)).isEqualTo("2nd");
    assertThat(locales.terms("en", List.of()).ordinal(112, "", false)).isEqualTo("112th");
    assertThat(locales.terms("zh", List.of()).ordinal(2, "", false)).isEqualTo("第2");
    assertThat(locales.terms("ko", List.of()).ordinal(2, "", true)).isEqualTo("둘째");
  }
}
