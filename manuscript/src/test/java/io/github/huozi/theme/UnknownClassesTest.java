package io.github.huozi.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.ManuscriptReader;
import io.github.huozi.publication.PublicationReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Warnings about classes that are misspelt, and style sheets that nothing uses. */
class UnknownClassesTest {

  @TempDir Path temp;

  private void write(String name, String text) throws IOException {
    Path file = temp.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> problems(String markdown) throws IOException {
    write("publication.yaml", "title: T");
    write("en/a.md", "# A\n\n" + markdown);
    Problems problems = new Problems();
    Publication publication = PublicationReader.read(temp, problems).orElseThrow();
    Theme theme = Theme.of(publication);
    theme.tellUnused(problems);
    UnknownClasses.tell(
        ManuscriptReader.read(publication, publication.editions().get(0), problems).orElseThrow(),
        theme,
        problems);
    return problems.sorted().stream().map(problem -> problem.format(temp)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "[a]{.dot}, dot, dots",
    "[a]{.Dots}, Dots, dots",
    "[a]{.nam}, nam, name",
    "## B {.unnumberd}, unnumberd, unnumbered",
    "[a]{.titel}, titel, title",
  })
  void aMisspeltClassIsTold(String markdown, String name, String meant) throws IOException {
    assertThat(problems(markdown))
        .containsExactly(
            "en/a.md:3: the class \""
                + name
                + "\" has no meaning; did you mean \""
                + meant
                + "\"? Else write a rule for it in the theme");
  }

  @Test
  void aMisspeltAlertIsTold() throws IOException {
    assertThat(problems("> [!WARNNG]\n> Hot.\n\n::: tipp\nb\n:::"))
        .containsExactly(
            "en/a.md:3: there is no kind of alert \"warnng\"; did you mean \"warning\"?",
            "en/a.md:6: the class \"tipp\" has no meaning; did you mean \"tip\"? Else write a rule"
                + " for it in the theme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a]{.dots} [b]{.top} [c]{.lead} [d]{.game} [e]{.wide} [f]{.reference} [g]{.titled} [h]{.center-h}",
        "> [!NOTE]\n> a\n\n> [!THEOREM]\n> b\n\n> [!QUOTE] x\n> c\n\n::: seealso\nd\n:::",
        "@sec-a, [a]{.note-call}\n\n## B {#sec-a}",
        "[a]{.box} [b]{.dot}",
      })
  void otherClassesAreNotToldOf(String markdown) throws IOException {
    if (markdown.contains(".box")) {
      write("theme/css/theme.css", ".box, p.dot > i { color: red }");
    }
    assertThat(problems(markdown)).noneMatch(problem -> problem.contains("has no meaning;"));
    assertThat(problems(markdown)).noneMatch(problem -> problem.contains("no kind of alert"));
  }

  @Test
  void aStyleSheetThatNoTemplateNamesIsTold() throws IOException {
    write("theme/css/theme.css", "p { color: red }");
    write("theme/css/print.css", "p { color: red }");
    write("theme/css/style.css", "p { color: red }");
    write("theme/css/used.css", "p { color: red }");
    write("theme/theme.css", "p { color: red }");
    write("theme/fonts/x.css", "");
    write("theme/head.ftlh", "<link href=\"css/used.css\">");
    assertThat(problems("a"))
        .containsExactly(
            "theme/css/style.css: no template uses the style sheet; write its rules in"
                + " theme/css/theme.css, or link it in a template",
            "theme/theme.css: no template uses the style sheet; write its rules in"
                + " theme/css/theme.css, or link it in a template");
  }

  @Test
  void theThemeOfAnotherToolIsNotToldOf() throws IOException {
    write("book.toml", "[book]\ntitle = \"T\"\n");
    write("src/SUMMARY.md", "# S\n");
    write("theme/mine.css", "p { color: red }");
    assertThat(problems("a")).noneMatch(problem -> problem.contains("no template uses"));
  }
}
