package io.github.huozi.epub.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.epub.accessibility.AccessibilityFacts.RubyUse;
import io.github.huozi.language.Language;
import io.github.huozi.model.EditionWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessibilityWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "es", "zh-Hans", "zh-Hant", "ja", "ko"})
  void everyFactHasItsSentence(String tag) {
    Language language = new Language(tag);
    EditionWords words = EditionWords.in(language, AccessibilityWords.class);
    String space = language.script().isHan() ? "" : " ";
    assertThat(AccessibilityWords.summary(facts(true, RubyUse.SOME), language))
        .isEqualTo(
            String.join(
                space,
                words.get("text"),
                words.get("navigation"),
                words.get("vertical"),
                words.get("pages"),
                words.get("images-described"),
                words.get("images-long"),
                words.get("some-ruby")));
    assertThat(AccessibilityWords.summary(facts(false, RubyUse.ALL), language))
        .isEqualTo(
            String.join(
                space,
                words.get("fixed-text"),
                words.get("contents"),
                words.get("images-bare"),
                words.get("all-ruby")));
  }

  @ParameterizedTest
  @CsvSource({"en-GB, true", "zh-HK, true", "it, false", "zh-Latn, false"})
  void itIsKnownWhoseWordsAreThere(String language, boolean known) {
    assertThat(AccessibilityWords.know(new Language(language))).isEqualTo(known);
  }

  private static AccessibilityFacts facts(boolean good, RubyUse ruby) {
    return new AccessibilityFacts(good, good, true, good, good, ruby, good, false, good, false);
  }
}
