package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoteFormTest {

  @ParameterizedTest
  @CsvSource({
    "1, 12, 12",
    "①, 1, ①",
    "①, 20, ⑳",
    "①, 21, ㉑",
    "①, 35, ㉟",
    "①, 36, ㊱",
    "①, 50, ㊿",
    "①, 51, [51]",
    "一, 23, 二十三",
    "*, 1, *",
    "*, 6, ¶",
    "*, 7, **",
    "*, 8, ††",
    "*, 13, ***",
    "〔1〕, 3, 〔3〕",
    "[1], 3, [3]",
    "注1, 10, 注10",
    "(注1), 2, (注2)",
    "〔一〕, 11, 〔十一〕",
    "*1, 2, *2",
    "1), 4, 4)"
  })
  void aSampleShowsTheForm(String sample, int number, String written) {
    NoteForm form = NoteForm.of(sample).orElseThrow();
    assertThat(form.write(number, new Language("zh-Hans"))).isEqualTo(written);
    assertThat(form.write(1, new Language("zh-Hans"))).isEqualTo(sample);
  }

  @Test
  void hanNumbersAreThoseOfTheLanguage() {
    NoteForm han = NoteForm.of("一").orElseThrow();
    assertThat(han.write(105, new Language("zh-Hant"))).isEqualTo("一百零五");
    assertThat(han.write(105, new Language("ja"))).isEqualTo("百五");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "11", "②", "二", "**", "a", "1 1", "①1", "<1>", "十一"})
  void anythingElseIsNoForm(String sample) {
    assertThat(NoteForm.of(sample)).isEmpty();
  }
}
