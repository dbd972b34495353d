package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import io.github.huozi.publication.PublicationReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References that huozi makes from what {@code publication.yaml} says. */
final class HowToCiteTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans | 王明, 李雷. 公共数据：谁付费[R/OL]. 研究所, 2026. https://doi.org/10.1000/182",
        "zh-Hant | 王明、李雷（2026）。公共数据：谁付费。研究所。https://doi.org/10.1000/182",
        "ja      | 王明, 李雷. 公共数据: 谁付费. 研究所, 2026. https://doi.org/10.1000/182",
        "ko      | 王明, 李雷 (2026). 公共数据: 谁付费. 研究所. https://doi.org/10.1000/182",
        "en      | 王明 and 李雷, 公共数据: 谁付费 (研究所, 2026), https://doi.org/10.1000/182",
        "fr      | 王明, 李雷, 公共数据: 谁付费 (研究所, 2026), https://doi.org/10.1000/182",
      })
  void theOrderAndTheMarksAreThoseOfTheLanguage(String language, String reference)
      throws Exception {
    assertThat(
            cited(
                language,
                "title: 公共数据, subtitle: 谁付费, authors: [{name: 王明}, {name: 李雷}, {name: 译者, role: trl}],"
                    + " publisher: 研究所, date: 2026-11, identifier: 'https://doi.org/10.1000/182'"))
        .isEqualTo(reference);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans | title: T                                           | T[R].",
        "en      | title: T                                           | T.",
        "en      | title: Who?, subtitle: Me                          | Who? Me.",
        "en      | title: 'T: S', subtitle: U                         | T: S; U.",
        "zh-Hant | title: T, date: 2026                               | T（2026）。",
        "ko      | title: T, date: 2026                               | T (2026).",
        "zh-Hans | title: T, authors: [{name: A}, {name: B}, {name: C}, {name: D}] | A, B, C, 等. T[R].",
        "en      | title: T, authors: [{name: A}, {name: B}, {name: C}] | A, B, and C, T.",
        "ja      | title: T, authors: [{name: K. A.}]                 | K. A. T.",
      })
  void whatIsNotSaidLeavesNoMarkBehind(String language, String keys, String reference)
      throws Exception {
    assertThat(cited(language, keys)).isEqualTo(reference);
  }

  private String cited(String language, String keys) throws Exception {
    Files.createDirectories(temp.resolve(language));
    Files.writeString(temp.resolve("publication.yaml"), "{" + keys + ", citation: true}\n");
    Publication publication = PublicationReader.read(temp, new Problems()).orElseThrow();
    Edition edition = publication.editions().get(0);
    HowToCite.Reference reference =
        publication.matter().citation().orElseThrow().in(publication, edition).orElseThrow();
    return (reference.before() + reference.title() + reference.after() + reference.address())
        .strip();
  }
}
