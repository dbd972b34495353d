package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.PdfFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words of a converted edition, from those in doubt to those that an editor has decided. */
@Tag("long")
class ReviewedProjectTest {

  private static final String COUNTS = "converted characters: 40 (sure: 32); ";
  private static final String OPEN = COUNTS + "decided places: 0; open places: 4 (words: 1)";
  private static final String DECIDED = COUNTS + "decided places: 4; open places: none";
  private static final String FILE = "/zh-Hant-TW/conversion.yaml";

  @TempDir Path temp;

  private BuiltProject project(String folder) throws Exception {
    BuiltProject project =
        new BuiltProject(temp, "p")
            .with(
                folder + "/publication.yaml",
                """
                title: {zh-Hans: 出版计划}
                editions:
                  - language: zh-Hans
                  - language: zh-Hant-TW
                    convert-from: zh-Hans
                """)
            .with(
                folder + "/zh-Hans/01-plan.md",
                """
                # 第一年

                我们的计划是每年出版一本书。

                # 第二年

                这个计划没有改变，出版**计**划也没有改变。
                """);
    project.publicationDirectory = folder;
    return project;
  }

  private String text(String folder) throws Exception {
    return Files.readString(temp.resolve(folder + FILE));
  }

  @Test
  void theReviewWritesWhatTheBuildSaysIsUndecided() throws Exception {
    BuiltProject project = project("source");
    assertThat(project.publish()).isEmpty();
    assertThat(project.lines)
        .contains(
            "zh-Hant-TW: " + OPEN,
            "warning: source/publication.yaml:1: \"计划\" in \"出版计划\" is written 計畫 and may be 計劃"
                + " (and 3 more like it); decide in zh-Hant-TW/conversion.yaml, where mvn"
                + " huozi:convert-review writes what is undecided",
            "warning: 4 problems: 4 undecided-conversion; -Dhuozi.problems=all lists each");
    assertThat(project.told("warning: ")).hasSize(2);

    project.review(false);
    String written = text("source");
    project.review(false);
    assertThat(project.told("zh-Hant-TW: "))
        .containsExactly(
            OPEN + "; source" + FILE + " is written", OPEN + "; source" + FILE + " is as it was");
    assertThat(text("source"))
        .isEqualTo(written)
        .isEqualTo(
            """
            # 這些詞有不只一種寫法；請在冒號後面填寫正確的寫法
            # 填寫之前採用第一種寫法

            open: # 詞：1，出處：4
              #: 計畫 ×4
              #:   publication.yaml:1 出版计划
              #:   zh-Hans/01-plan.md:3 我们的计划是每年出版一本书…
              #:   zh-Hans/01-plan.md:7 这个计划没有改变，出版计…
              #:   另有 1 處
              计划 (計畫/計劃):
            """);
  }

  @Test
  void whatIsAcceptedIsDecided() throws Exception {
    BuiltProject project = project("accepted");
    project.review(true);
    assertThat(project.told("zh-Hant-TW: "))
        .containsExactly(DECIDED + "; accepted" + FILE + " is written");
    assertThat(text("accepted")).endsWith("\ndecisions:\n  计划 (計畫/計劃): 計畫 # 出版计划\n");
  }

  @Test
  void whatTheEditorHasFilledInIsObeyedAndTheRestOfTheFileStays() throws Exception {
    String decided = "  计划 (計畫/計劃):\n    take: 計畫\n    except:\n      这个计划: 計劃\n";
    String glossary = "glossary: # of the house\n  第一年: 元年\n  第三年: 三年\n\n";
    String unused =
        "edited"
            + FILE
            + ":3: the term \"第三年\" does not occur in the text; delete the entry, or write it as the"
            + " text has it now";
    BuiltProject project = project("edited").with("edited" + FILE, glossary + "open:\n" + decided);
    project.review(false);
    assertThat(project.lines)
        .contains("zh-Hant-TW: " + DECIDED + "; edited" + FILE + " is written");
    assertThat(project.told("warning: ")).containsExactly(unused);
    assertThat(text("edited")).isEqualTo(glossary + "decisions:\n" + decided);

    assertThat(project.publish()).isEmpty();
    assertThat(project.lines).contains("zh-Hant-TW: " + DECIDED);
    assertThat(project.told("warning: ")).containsExactly(unused);
    assertThat(PdfFile.read(project.finished("p-zh-Hant-TW.pdf")).words())
        .contains("元年", "我們的計畫", "這個計劃", "出版計畫也");

    assertThat(project.publish()).isEmpty();
    assertThat(project.lines).contains("target/publication/p-zh-Hant-TW.pdf is up to date");
    assertThat(project.told("warning: ")).containsExactly(unused);
  }
}
