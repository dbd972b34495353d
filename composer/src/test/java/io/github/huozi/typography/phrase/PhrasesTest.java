package io.github.huozi.typography.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.typography.phrase.Phrases.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The phrases of titles. */
class PhrasesTest {

  @ParameterizedTest
  @CsvSource({
    "两行的标题, 两行的|标题",
    "一个要排成两行的标题, 一个要排成|两行的|标题",
    "活字印刷术的起源和传播, 活字|印刷术的|起源|和传播",
    "为什么我们要重新发明轮子？, 为什么|我们|要重新|发明|轮子？",
    "人工智能与未来的工作, 人工智能|与未来的|工作",
    "Rust 程序设计语言, 'Rust| |程序|设计|语言'",
    "数据库与 SQL, 数据库与 |SQL",
    "一位编辑的自述, 一位编辑的|自述",
    "从无锡到京都, 从无锡|到京都",
    "王祯的转轮排字盘，俯视, 王祯的|转轮排字盘，|俯视",
  })
  void chinese(String title, String phrases) {
    assertThat(divided("zh-Hans", title)).isEqualTo(phrases);
  }

  @ParameterizedTest
  @CsvSource({
    "兩行的標題, 兩行的|標題",
    "東亞九百年的一字一印, 東亞|九百年的|一字|一印",
    "從「文化大革命」到今天, 從「文化大革命」|到今天",
  })
  void traditionalChinese(String title, String phrases) {
    assertThat(divided("zh-Hant", title)).isEqualTo(phrases);
  }

  @ParameterizedTest
  @CsvSource({
    "活版印刷の見出しと本文の組み方, 活版印刷の|見出しと|本文の|組み方",
    "日本語組版における見出しの処理について, 日本語組版における|見出しの|処理について",
    "なぜ私たちは車輪を再発明するのか, なぜ|私たちは|車輪を|再発明するのか",
    "一文字ずつ焼く, 一文字ずつ|焼く",
    "東アジアの九百年、一字一字の記憶, 東アジアの|九百年、|一字|一字の|記憶",
  })
  void japanese(String title, String phrases) {
    assertThat(divided("ja", title)).isEqualTo(phrases);
  }

  @Test
  void wordsOfAPhraseAreTold() {
    Unit[] ends = Phrases.of(new Language("zh-Hans")).orElseThrow().ends("两行的标题");
    assertThat(ends[2]).isEqualTo(Unit.WORD);
    assertThat(ends[3]).isEqualTo(Unit.PHRASE);
    assertThat(ends[4]).isEqualTo(Unit.CHARACTER);
    assertThat(ends[5]).isEqualTo(Unit.PHRASE);
  }

  @ParameterizedTest
  @CsvSource({"en", "ko", "de"})
  void otherLanguagesHaveSpaces(String language) {
    assertThat(Phrases.of(new Language(language))).isEmpty();
  }

  @Test
  void aTextMayBeEmptyOrOfAnyCharacters() {
    Phrases phrases = Phrases.of(new Language("ja")).orElseThrow();
    assertThat(phrases.ends("")).hasSize(1);
    String odd = "\uD842\uDFB7野家\uFFFC👨‍👩‍👧\uD800";
    assertThat(phrases.ends(odd)).hasSize(odd.length() + 1);
  }

  private static String divided(String language, String text) {
    Unit[] ends = Phrases.of(new Language(language)).orElseThrow().ends(text);
    StringBuilder divided = new StringBuilder(text);
    for (int i = text.length() - 1; i > 0; i--) {
      if (ends[i] == Unit.PHRASE) {
        divided.insert(i, '|');
      }
    }
    return divided.toString();
  }

  @Test
  void aModelIsReadOnce() {
    assertThat(PhraseModel.of("ja")).isSameAs(PhraseModel.of("ja"));
  }
}
