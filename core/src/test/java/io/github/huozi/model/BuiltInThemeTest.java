package io.github.huozi.model;

import static io.github.huozi.language.WritingMode.HORIZONTAL_TB;
import static io.github.huozi.language.WritingMode.VERTICAL_RL;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Script;
import io.github.huozi.numbering.Numbering;
import io.github.huozi.problem.ProblemLevels;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.PageStyle;
import io.github.huozi.template.SampleManuscripts;
import io.github.huozi.template.XhtmlDocuments;
import io.github.huozi.theme.Theme;
import io.github.huozi.typography.TypeArea;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BuiltInThemeTest {

  private static final Path FOLDER =
      Path.of("../manuscript/src/main/resources/io/github/huozi/theme/builtin");

  @ParameterizedTest
  @CsvSource({
    "essay, HANS, 30, 25",
    "essay, HANT, 30, 25",
    "essay, JAPANESE, 36, 29",
    "essay, KOREAN, 31, 27",
    "essay, WESTERN, 29, 34",
    "book, HANS, 28, 25",
    "book, JAPANESE, 30, 26",
    "book, KOREAN, 32, 29",
    "book, WESTERN, 27, 36",
    "report, HANS, 36, 37",
    "report, JAPANESE, 38, 38",
    "report, WESTERN, 31, 46",
    "monograph, HANS, 34, 30",
    "monograph, JAPANESE, 36, 29",
    "monograph, KOREAN, 32, 29",
    "monograph, WESTERN, 29, 38",
    "novel, HANS, 28, 25",
    "novel, JAPANESE, 30, 26",
    "novel, KOREAN, 28, 26",
    "novel, WESTERN, 26, 34",
    "technical, HANS, 38, 32",
    "technical, HANT, 35, 29",
    "technical, JAPANESE, 42, 33",
    "technical, KOREAN, 38, 31",
    "technical, WESTERN, 33, 40",
    "textbook, HANS, 32, 27",
    "textbook, JAPANESE, 34, 28",
    "textbook, KOREAN, 35, 30",
    "textbook, WESTERN, 33, 39",
    "classics, HANS, 30, 25",
    "classics, JAPANESE, 36, 29",
    "classics, KOREAN, 30, 25",
    "classics, WESTERN, 29, 38",
  })
  void wholeCharactersAndLinesFillThePage(String theme, Script script, int characters, int lines) {
    PageStyle page = BuiltInTheme.read(theme).print(script, HORIZONTAL_TB).page();
    TypeArea area =
        TypeArea.within(
            page.width() - page.margins().inner() - page.margins().outer(),
            page.height() - page.margins().top() - page.margins().bottom(),
            page.bodySize(),
            page.leading().orElseThrow());
    assertThat(area.characters()).isEqualTo(characters);
    assertThat(area.lines()).isEqualTo(lines);
    assertThat(page.margins().outer()).isGreaterThan(page.margins().inner());
  }

  @Test
  void eachFolderIsListedAndHasItsStyleSheets() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      assertThat(folders.filter(folder -> Files.exists(folder.resolve("theme.properties"))))
          .extracting(folder -> folder.getFileName().toString())
          .containsExactlyInAnyOrderElementsOf(BuiltInTheme.all().keySet());
    }
    for (BuiltInTheme theme : BuiltInTheme.all().values()) {
      List<String> sheets = new ArrayList<>(theme.readingSheets());
      theme.horizontal().values().forEach(form -> sheets.addAll(form.styleSheets()));
      theme.vertical().values().forEach(form -> sheets.addAll(form.styleSheets()));
      assertThat(sheets).allMatch(sheet -> theme.url(sheet) != null, theme.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTypeHasTheThemeOfItsName(Publication.Type type) {
    BuiltInTheme theme = BuiltInTheme.of(type);
    assertThat(theme).isSameAs(BuiltInTheme.named().get(type.name().toLowerCase(Locale.ROOT)));
    assertThat(theme.types()).containsExactly(type);
  }

  /** The folder of the theme {@code notebook} is among the resources of the tests. */
  @Test
  void aFolderIsATheme() throws IOException {
    BuiltInTheme notebook = BuiltInTheme.read("notebook");
    PageStyle page = notebook.print(Script.WESTERN, HORIZONTAL_TB).page();
    assertThat(page.leading()).hasValue(12);
    assertThat(notebook.print(Script.KOREAN, HORIZONTAL_TB).page().leading()).hasValue(14);
    assertThat(notebook.print(Script.KOREAN, VERTICAL_RL).page().height()).isEqualTo(page.width());
    assertThat(notebook.print(Script.KOREAN, VERTICAL_RL).styleSheets()).isEmpty();

    Publication publication =
        SampleManuscripts.publication(Publication.Type.ARTICLE, Optional.of(notebook));
    Theme theme = Theme.of(publication);
    assertThat(theme.styleSheet("css/notebook.css").orElseThrow()).contains("text-indent");
    Problems problems = new Problems(ProblemLevels.DEFAULT);
    Optional<Document> document =
        new XhtmlDocuments(publication, theme)
            .print(Numbering.of(publication, SampleManuscripts.manuscript("en")), page, problems);
    assertThat(problems.sorted()).isEmpty();
    assertThat(document.orElseThrow().select("link[rel=stylesheet]").eachAttr("href"))
        .containsExactly(
            "css/base.css",
            "css/print.css",
            "css/article.css",
            "css/notebook.css",
            "css/theme.css");
    assertThat(document.get().selectFirst("html").className())
        .isEqualTo("article notebook western pocket");
    assertThat(document.get().selectFirst("h1").text()).startsWith("The notebook: ");
    assertThat(document.get().select("main .heading-number")).isNotEmpty();
    assertThat(document.get().selectFirst("style").data()).contains("size: 283.465pt 425.197pt");
  }
}
