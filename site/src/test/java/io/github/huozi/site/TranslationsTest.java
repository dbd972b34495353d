package io.github.huozi.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationsTest {

  private static final String ADVICE = "; put what has changed in README.md into the translation";

  private static final String ENGLISH =
      """
      # Clay

      English | [日本語](README.ja.md)

      Run `mvn package`. [Below](#keys) are the keys, [there](docs/fonts.md#own) the fonts.

      ```
      mvn init -Dlanguages=en
      ```

      ```yaml
      title: Clay
      date: 2026-11-24
      ```

      ## Keys

      | Key | Default |
      | --- | --- |
      | `fork` | `true` |
      | `draft` | none |
      """;

  private static final String JAPANESE =
      """
      # 粘土

      [English](README.md) | 日本語

      フォントは[別のページ](docs/fonts.md#own)に、キーは[下](#キー)にあります。`mvn package`を実行します。

      ```
      mvn init -Dlanguages=ja
      ```

      ```yaml
      title: 粘土
      date: 2026-11-24
      ```

      ## キー

      | キー | 既定値 |
      | --- | --- |
      | `fork` | `true` |
      | `draft` | なし |
      """;

  @TempDir private Path repository;

  private List<String> faults(String english, String japanese) throws IOException {
    Files.createDirectories(repository.resolve("docs/decisions"));
    Files.writeString(repository.resolve("docs/fonts.md"), "# Fonts\n\n## Own\n\n## Theirs\n");
    Files.writeString(repository.resolve("README.md"), english);
    Files.writeString(repository.resolve("README.ja.md"), japanese);
    return new Translations(Documents.of(repository)).faults();
  }

  private List<String> faultsWith(String words, String others) throws IOException {
    assertThat(JAPANESE).contains(words);
    return faults(ENGLISH, JAPANESE.replace(words, others));
  }

  @Test
  void aTranslationSaysTheSameInItsOwnOrder() throws IOException {
    assertThat(faults(ENGLISH, JAPANESE)).isEmpty();
  }

  @Test
  void aChangeOfTheOriginalIsMissing() throws IOException {
    assertThat(faults(ENGLISH.replace("`mvn package`", "`mvn verify`"), JAPANESE))
        .containsExactly(
            "README.ja.md: under \"粘土\": the code mvn verify is missing" + ADVICE,
            "README.ja.md: under \"粘土\": the code mvn package is not in the original" + ADVICE);
  }

  @Test
  void aSectionMoreIsMissing() throws IOException {
    assertThat(faults(ENGLISH + "\n## More\n", JAPANESE))
        .containsExactly(
            "README.ja.md: other headings than in README.md, from \"More\" on" + ADVICE);
    assertThat(faults(ENGLISH, JAPANESE + "\n## ほかに\n"))
        .containsExactly(
            "README.ja.md: other headings than in README.md follow its last one" + ADVICE);
  }

  @Test
  void blocksOfCodeAreTheSameButForTheLanguage() throws IOException {
    assertThat(faultsWith("=ja", "=ko"))
        .containsExactly(
            "README.ja.md: under \"粘土\": the line of code mvn init -Dlanguages=ko is mvn init"
                + " -Dlanguages=en in the original"
                + ADVICE);
    assertThat(faultsWith("mvn init -Dlanguages=ja", "mvn init -Dlanguages=ja # 日本語")).hasSize(1);
    assertThat(faultsWith("```\nmvn init -Dlanguages=ja\n```\n", ""))
        .containsExactly("README.ja.md: under \"粘土\": 1 blocks of code instead of 2" + ADVICE);
  }

  @Test
  void theWordsOfAnExampleAreTranslatedAndItsKeysAreNot() throws IOException {
    assertThat(faultsWith("title: 粘土", "titel: 粘土")).hasSize(1);
    assertThat(faultsWith("title: 粘土", "title: Loam")).hasSize(1);
    assertThat(faultsWith("2026-11-24", "2026-11-25")).hasSize(1);
  }

  @Test
  void namesAndDefaultsOfATableAreTheSame() throws IOException {
    assertThat(faultsWith("| `true` |", "| `false` |"))
        .contains(
            "README.ja.md: under \"キー\": another code in the row of a table that begins fork false"
                + ADVICE);
    assertThat(faultsWith("| `draft` | なし |\n", ""))
        .contains("README.ja.md: under \"キー\": 2 rows of tables instead of 3" + ADVICE);
  }

  @Test
  void linksLeadToTheSameHeadings() throws IOException {
    assertThat(faultsWith("fonts.md#own", "fonts.md#theirs")).hasSize(2);
    assertThat(faultsWith("(#キー)", "(#粘土)")).hasSize(2);
  }

  @Test
  void eachLanguageIsNamedBelowTheTitle() throws IOException {
    assertThat(faults(ENGLISH.replace("[日本語](README.ja.md)", "日本語"), JAPANESE))
        .contains("README.md: the line of languages below the title lacks README.ja.md");
  }

  @Test
  void aLineDoesNotEndBetweenKana() throws IOException {
    assertThat(faultsWith("キーは", "キー\nは"))
        .containsExactly(
            "README.ja.md: a line ends inside “ーは”, and browsers show a space there; write each"
                + " paragraph in one line");
  }

  @Test
  void aTranslationOfNothingIsAFault() throws IOException {
    assertThat(faults(ENGLISH, JAPANESE)).isEmpty();
    Files.delete(repository.resolve("docs/fonts.md"));
    Files.writeString(repository.resolve("docs/fonts.ja.md"), "# フォント\n");
    assertThat(new Translations(Documents.of(repository)).faults())
        .contains("docs/fonts.ja.md: translates docs/fonts.md, which does not exist");
  }
}
