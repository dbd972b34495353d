package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-24 | en         | November 24, 2026",
        "2026-11-24 | en-GB      | 24 November 2026",
        "2026-11-24 | zh-Hans    | 2026年11月24日",
        "2026-11-24 | zh-Hant    | 2026年11月24日",
        "2026-11-24 | zh-Hant-TW | 2026年11月24日",
        "2026-11-24 | ja         | 2026年11月24日",
        "2026-11-24 | ja-u-ca-japanese | 2026年11月24日",
        "2026-11-24 | ko         | 2026년 11월 24일",
        "2026-11-24 | de         | 24. November 2026",
        "2026-11    | en         | November 2026",
        "2026-11    | zh-Hans    | 2026年11月",
        "2026-11    | ko         | 2026년 11월",
        "2026       | en         | 2026",
        "2026       | zh-Hans    | 2026年",
        "2026       | ja         | 2026年",
        "2026       | ko         | 2026년",
        "1040-01-02 | zh-Hans    | 1040年1月2日",
      })
  void dates(String iso, String language, String text) {
    assertThat(DateText.format(new PublicationDate(iso), new Language(language))).isEqualTo(text);
  }
}
