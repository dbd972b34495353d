package io.github.huozi.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingSlugsTest {

  @ParameterizedTest
  @CsvSource({
    "Own font in five lines, own-font-in-five-lines",
    "publication.yaml, publicationyaml",
    "Write & see, write--see",
    "snake_case and a-b, snake_case-and-a-b",
    "简体中文, 简体中文",
    "한국어 조판, 한국어-조판"
  })
  void anIdIsThatOfGitHub(String heading, String id) {
    assertThat(new HeadingSlugs().next(heading)).isEqualTo(id);
  }

  @Test
  void aSecondHeadingOfTheSameWordsIsNumbered() {
    HeadingSlugs slugs = new HeadingSlugs();
    slugs.next("Tests");
    assertThat(slugs.next("Tests")).isEqualTo("tests-1");
    assertThat(slugs.next("Tests")).isEqualTo("tests-2");
  }
}
