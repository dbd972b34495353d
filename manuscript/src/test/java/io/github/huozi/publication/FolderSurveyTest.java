package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSurveyTest {

  private static final String CHINESE = "# 第一章\n\n这是中文的正文，说的是活字的由来。\n";

  @TempDir Path temp;
  private Folder folder;

  @BeforeEach
  void open() {
    folder = new Folder(temp);
  }

  private Survey survey() {
    List<Survey> surveys = FolderSurvey.of(temp);
    assertThat(surveys).hasSize(1);
    return surveys.get(0);
  }

  private List<String> warnings(Survey survey) {
    return survey.warnings().stream().map(problem -> problem.format(temp)).toList();
  }

  @Test
  void aBookWithALanguageNeedsNothing() {
    folder
        .with("book.toml", "[book]\ntitle = \"Clay\"\nlanguage = \"en\"\n")
        .with("src/SUMMARY.md", "# Summary\n\n- [Clay](clay.md)\n- [Wood](wood.md)\n")
        .with("src/clay.md", "# Clay\n\nText.\n")
        .with("src/wood.md", "# Wood\n\nText.\n")
        .with("src/bronze.md", "# Bronze\n\nText.\n");
    Survey survey = survey();
    assertThat(survey.tool()).isEqualTo("mdBook");
    assertThat(survey.editions()).containsExactly(new Survey.FoundEdition("en", 2));
    assertThat(survey.declaration()).isEmpty();
    assertThat(warnings(survey))
        .containsExactly(
            "src/bronze.md: SUMMARY.md does not list the file; add it there, or begin the"
                + " name with an underscore");
  }

  @Test
  void aFolderOfTheSettingsThatIsNotThereIsTold() {
    folder
        .with(
            "mkdocs.yml",
            "site_name: 活字\ndocs_dir: texts\ntheme:\n  language: zh\nnav:\n  - a.md\n")
        .with("docs/a.md", CHINESE);
    Survey survey = survey();
    assertThat(survey.editions()).containsExactly(new Survey.FoundEdition("zh-Hans", 1));
    assertThat(warnings(survey))
        .containsExactly(
            "mkdocs.yml:2: the folder texts does not exist; correct the path, or make the folder");
  }

  @Test
  void aBookWithoutLanguageNeedsIt() {
    folder
        .with("book.json", "{\"title\": \"活字\"}")
        .with("README.md", CHINESE)
        .with("SUMMARY.md", "# 目录\n\n- [一](a.md)\n")
        .with("a.md", CHINESE);
    Survey survey = survey();
    assertThat(survey.declaration()).isEqualTo("language: zh-Hans\n");
    assertThat(survey.warnings()).isEmpty();
  }

  @Test
  void aFolderOfMarkdownNeedsTitleLanguageAndType() throws IOException {
    folder
        .with("README.md", "# \"我的\" 书\n\n简介\n")
        .with("LICENSE.md", "x")
        .with("docs/01-a.md", CHINESE)
        .with("docs/02-b.md", CHINESE);
    Survey survey = survey();
    assertThat(survey.tool()).isEmpty();
    assertThat(survey.declaration())
        .isEqualTo("title: \"\\\"我的\\\" 书\"\nlanguage: zh-Hans\ntype: book\n");
    Files.writeString(temp.resolve("publication.yaml"), survey.declaration());
    Problems problems = new Problems();
    assertThat(PublicationReader.read(temp, problems)).isPresent();
    assertThat(problems.sorted()).map(Problem::message).isEmpty();
  }

  @Test
  void aBookBelowTheFolderIsFound() {
    folder
        .with("README.md", "# A program\n")
        .with("docs/book/book.toml", "[book]\ntitle = \"Clay\"\nlanguage = \"en\"\n")
        .with("docs/book/src/SUMMARY.md", "# Summary\n\n- [Clay](clay.md)\n")
        .with("docs/book/src/clay.md", "# Clay\n\nText.\n");
    assertThat(survey().folder()).isEqualTo(temp.resolve("docs/book"));
  }

  @Test
  void severalBooksAreAllFound() {
    for (String name : List.of("a", "b")) {
      folder
          .with(name + "/book.json", "{\"title\": \"T\", \"language\": \"en\"}")
          .with(name + "/README.md", "# T\n")
          .with(name + "/SUMMARY.md", "# S\n\n- [C](c.md)\n")
          .with(name + "/c.md", "# C\n\nText.\n");
    }
    assertThat(FolderSurvey.of(temp))
        .map(Survey::folder)
        .containsExactly(temp.resolve("a"), temp.resolve("b"));
  }

  @Test
  void aReadmeIsNoPublication() {
    folder
        .with("README.md", "# A program\n\nIt does something.\n")
        .with("CONTRIBUTING.md", "# How\n")
        .with("config.yaml", "port: 80\n");
    assertThat(FolderSurvey.of(temp)).isEmpty();
  }

  @Test
  void filesOfAnotherToolsThemeAreNotTakenOver() {
    folder
        .with("book.toml", "[book]\ntitle = \"Clay\"\nlanguage = \"en\"\n")
        .with("src/SUMMARY.md", "# Summary\n\n- [Clay](clay.md)\n")
        .with("src/clay.md", "# Clay\n\nText.\n")
        .with("theme/css/print.css", "p { margin: 0 }\n")
        .with("theme/fonts/fonts.css", "\n");
    assertThat(warnings(survey())).isEmpty();
    assertThat(survey().unread())
        .map(remark -> remark.place().format(temp) + ": " + remark.text())
        .containsExactly(
            "theme/css/print.css: this is a file of the mdBook theme, which huozi does not"
                + " use; write rules for huozi in theme/css/theme.css",
            "theme/fonts: these are the fonts of the mdBook theme, which huozi does not use; for"
                + " huozi, delete fonts.css there");
  }
}
