package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Theorems, exercises and recommendations in both forms. */
final class StatementsTest {

  private static final String TEXT =
      """
      # Right angles

      See @thm-pyth, [-@exr-sum] and [@rec-open]{.with-page}.

      ::: {#thm-pyth}
      ## Of *Pythagoras*

      $a^2+b^2=c^2$ holds.
      :::

      ::: proof
      It is seen.
      :::

      ::: {.theorem name="Thales"}
      1. One
      2. Two
      :::

      ::: lemma
      Text.
      :::

      ::: {.remark}
      Text.
      :::

      ::: {#exr-sum .exercise marks=5 difficulty=2 lines=2}
      Add.
      :::

      ```{exercise} Of MyST
      :label: mine

      Subtract.
      ```

      ::: {.recommendation #rec-open}
      Open the records.
      :::

      ::: {.definition -}
      Without a number.
      :::

      ::: {.other name="x"}
      No statement.
      :::
      """;

  @TempDir static Path temp;

  private static PublicationFolder folder;

  @BeforeAll
  static void publish() throws Exception {
    folder =
        new PublicationFolder(temp.resolve("book"))
            .with(
                "publication.yaml",
                """
                title: {en: Angles, zh-Hans: 角, ko: 각}
                type: book
                numbers: {chapters: true}
                editions:
                  - {language: en}
                  - {language: zh-Hans}
                  - {language: ko}
                """);
    for (String language : List.of("en", "zh-Hans", "ko")) {
      folder
          .with(language + "/1.md", TEXT)
          .with(language + "/2.md", TEXT.replaceAll("#\\w+-", "#x-").replaceAll("See.*", "."));
    }
    folder.publish();
  }

  private static String chapter(String language, int number) throws Exception {
    return folder.epub(language).source("section-0" + number + ".xhtml").replaceAll("\\s+", " ");
  }

  private static String text(String language) throws Exception {
    return PrintedLines.painted(folder.file(language, Format.PDF));
  }

  @Test
  void nothingIsWrongWithTheFiles() throws Exception {
    assertThat(folder.errors()).isEmpty();
  }

  @Test
  void eachKindIsCountedByItselfInItsChapter() throws Exception {
    assertThat(chapter("en", 1))
        .contains(">Theorem 1.1</span> (Of <em>Pythagoras</em>).</span> ")
        .contains("<p class=\"div-title\"><span class=\"statement-head\">")
        .contains(">Theorem 1.2</span> (Thales)")
        .contains(">Lemma 1.1</span>.</span> Text.")
        .contains(">Recommendation 1</span>.</span> Open");
    assertThat(chapter("en", 2))
        .contains(">Theorem 2.1</span>", ">Lemma 2.1</span>", ">Recommendation 2</span>");
  }

  @Test
  void theyHaveTheWordsAndMarksOfTheLanguage() throws Exception {
    assertThat(chapter("zh-Hans", 1))
        .contains(">定理 1-1</span>（Of <em>")
        .contains(">证明</span></span>　It is seen.")
        .contains(">注</span></span>　Text.")
        .contains(">定义</span></span>　Without a number.");
    assertThat(chapter("ko", 1)).contains(">보조정리 1-1</span>.</span> Text.");
  }

  @Test
  void anExerciseSaysWhatItIsWorthAndHasLines() throws Exception {
    assertThat(chapter("en", 1))
        .contains(">Exercise 1.1</span>\u00A0●● (5 marks).</span> Add.")
        .containsPattern(">Exercise 1\\.2</span>\\. Of MyST</span></p>.*<p>Subtract\\.")
        .doesNotContain("marks-5");
    assertThat(chapter("en", 1).split("class=\"answer-line\"", -1)).hasSize(3);
    assertThat(chapter("zh-Hans", 1)).contains("●●（5 分）</span>　Add.");
  }

  @Test
  void referencesSayTheirNumbers() throws Exception {
    assertThat(text("en")).contains("SeeTheorem1.1,1.1andRecommendation1onpage");
    assertThat(text("zh-Hans")).contains("定理1-1,1-1and", "页建议1");
  }

  @Test
  void aNameIsATitleOfStatementsOnly() throws Exception {
    assertThat(chapter("en", 1)).contains("<div class=\"other\"><p>No statement.");
  }

  @Test
  void aHeadThatTheAuthorHasWrittenIsNotRepeated() throws Exception {
    PublicationFolder other =
        new PublicationFolder(temp.resolve("typed"))
            .as(Format.EPUB)
            .with("publication.yaml", "title: T\ntype: book\n")
            .with(
                "zh-Hans/1.md",
                "# 甲\n\n::: proof\n**证明**：显然。\n:::\n\n::: theorem\n定理 3 成立。\n:::\n\n::: example\n例如这样。\n:::\n");
    other.publish();
    assertThat(other.epub("zh-Hans").source("section-01.xhtml"))
        .contains("<p><strong>证明</strong>：显然。", "<p>定理 3 成立。", ">例 1</span></span>　例如这样。");
  }

  @Test
  void theAuthorSaysHowTheyAreCounted() throws Exception {
    PublicationFolder other =
        new PublicationFolder(temp.resolve("other"))
            .as(Format.EPUB)
            .with(
                "publication.yaml",
                "title: T\ntype: book\nnumbers: {chapters: true, theorems: through, exercises: false}\n")
            .with("en/1.md", "# A\n\n::: theorem\na\n:::\n\n::: exercise\nb\n:::\n")
            .with("en/2.md", "# B\n\n::: theorem\na\n:::\n");
    other.publish();
    assertThat(other.epub("en").source("section-01.xhtml"))
        .contains(">Theorem 1</span>", ">Exercise</span>");
    assertThat(other.epub("en").source("section-02.xhtml")).contains(">Theorem 2</span>");
  }
}
