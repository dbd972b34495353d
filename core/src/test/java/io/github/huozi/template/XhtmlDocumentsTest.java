package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.LineBreak;
import io.github.huozi.model.CoverComposition;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.Problems;
import io.github.huozi.request.PageStyle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the documents of the built-in templates for an article and a book in each script with
 * {@code src/test/resources/template/<type>-<language>.xhtml}. {@code -Dgolden.update} rewrites
 * these files.
 */
class XhtmlDocumentsTest {

  private static final Path GOLDEN = Path.of("src/test/resources/template");
  private static final PageStyle PAGE =
      new PageStyle(420, 595, new PageStyle.Margins(68, 48, 68, 54), 10.5, LineBreak.STRICT);

  @TempDir Path temp;

  @ParameterizedTest
  @MethodSource("editions")
  void documentsAreAsExpected(Publication.Type type, String language) throws IOException {
    assertDocuments(
        SampleManuscripts.publication(type), type.name().toLowerCase(Locale.ROOT), language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "zh-Hant", "ja", "ko"})
  void documentsWithAnImprintAreAsExpected(String language) throws IOException {
    assertDocuments(SampleManuscripts.withImprint(), "imprint", language);
  }

  private void assertDocuments(Publication publication, String kind, String language)
      throws IOException {
    Problems problems = new Problems();
    XhtmlDocuments documents = new XhtmlDocuments(publication, SampleManuscripts.theme(temp));
    Manuscript manuscript = SampleManuscripts.manuscript(language);
    StringBuilder actual = new StringBuilder();
    actual.append("<!-- print -->\n");
    actual.append(documents.print(manuscript, PAGE, problems).orElseThrow().outerHtml());
    for (ReadingDocument document : documents.reading(manuscript, problems)) {
      actual.append(
          "\n<!-- %s %s: %s -->\n".formatted(document.kind(), document.name(), document.title()));
      actual.append(document.xhtml().outerHtml());
    }
    actual.append('\n');
    assertThat(problems.sorted()).isEmpty();

    String name = kind + "-" + language + ".xhtml";
    if (System.getProperty("golden.update") != null) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(name), actual);
    }
    assertThat(actual.toString()).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }

  static List<Arguments> editions() {
    return Stream.of(Publication.Type.values())
        .flatMap(
            type ->
                Stream.of("en", "zh-Hans", "zh-Hant", "ja", "ko")
                    .map(language -> Arguments.of(type, language)))
        .toList();
  }

  @Test
  void theThemesOwnTemplateIsUsedForOneFormAndTheBuiltInOneForTheOther() throws IOException {
    theme(
        "section.ftlh",
        "<html><body id='${section.id}'>${section.content?no_esc}"
            + "<footer>${section.index} ${edition.script}</footer></body></html>");
    Problems problems = new Problems();
    XhtmlDocuments documents = documents();
    Manuscript manuscript = SampleManuscripts.manuscript("ja");
    assertThat(documents.reading(manuscript, problems))
        .extracting(document -> document.xhtml().select("footer").text())
        .endsWith("1 japanese", "2 japanese");
    assertThat(documents.print(manuscript, PAGE, problems).orElseThrow().body().text())
        .contains("粘土");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aTemplateEscapesWhatItIsNotToldToLeave() throws IOException {
    theme("print.ftlh", "<p>${publication.title} ${publication.subtitle}</p>");
    assertThat(
            documents()
                .print(SampleManuscripts.manuscript("en"), PAGE, new Problems())
                .orElseThrow()
                .body()
                .html())
        .isEqualTo("<p>Type &amp; Sorts A &lt;subtitle&gt;</p>");
  }

  @ParameterizedTest
  @MethodSource("errors")
  void anErrorTellsItsPlace(String template, String message) throws IOException {
    theme("print.ftlh", template);
    Problems problems = new Problems();
    assertThat(documents().print(SampleManuscripts.manuscript("en"), PAGE, problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(problem -> problem.format(temp))
        .singleElement()
        .asString()
        .startsWith("theme/print.ftlh:" + message)
        .endsWith(
            "; correct the template; https://github.com/huozi/huozi/blob/main/docs/templates.md lists what a template may use")
        .doesNotContain(
            "\n",
            "[in template",
            "Tip:",
            "wrapper",
            "freemarker.",
            "Loader",
            "/tmp",
            "Environment");
  }

  static List<Arguments> errors() {
    return List.of(
        Arguments.of("\n<p>${publication.titel}</p>", "2: column 6: publication.titel is not set;"),
        Arguments.of("<#list sections as s>", "1: column 21: #list is not closed;"),
        Arguments.of("a\n<#if>", "2: column 2: "),
        Arguments.of("${sections + 1.x}", "1: column 14: "),
        Arguments.of("${publication}", "1: column 3: "),
        Arguments.of(
            "<#import 'nowhere.ftlh' as n>", "1: column 1: the theme has no file nowhere.ftlh;"),
        Arguments.of("<#include '/etc/passwd'>", "1: column 1: the theme has no file /etc/passwd;"),
        Arguments.of(
            "<#include '../publication.yaml'>",
            "1: column 1: the theme has no file ../publication.yaml;"),
        Arguments.of(
            "${'foo.bar'?eval}", "1: column 1: ?eval is given text that is not an expression;"),
        Arguments.of(
            "${'1 +'?eval}", "1: column 3: ?eval is given text that is not an expression;"),
        Arguments.of(
            "<@'${'?interpret/>", "1: column 3: ?interpret is given text that is not a template;"),
        Arguments.of("${true}", "1: column 1: a boolean cannot be output as it is; write ?string("),
        Arguments.of(
            "${'freemarker.template.utility.Execute'?new()('id')}",
            "1: column 1: a template may not access Java's classes with ?new;"),
        Arguments.of(
            "${publication.title?api.length()}",
            "1: column 3: a template may not access Java's classes with ?api;"),
        Arguments.of("${1?x}", "1: column 5: there is no built-in ?x;"),
        Arguments.of("${1 / 0}", "1: column 1: a number is divided by 0;"),
        Arguments.of(
            "${publication.title.class}",
            "1: column 3: For \".\" left-hand operand: Expected a hash, but this has evaluated to a"
                + " string: publication.title;"),
        Arguments.of("<#stop 'no more'>", "1: column 1: "));
  }

  @ParameterizedTest
  @MethodSource("errorsInAnotherFile")
  void anErrorTellsTheFileThatIsAtFault(String print, String parts, String place)
      throws IOException {
    if (!print.isEmpty()) {
      theme("print.ftlh", print);
    }
    theme("parts.ftlh", parts);
    theme("a/own.ftlh", "<#macro m x>${x.y}</#macro>\n<#import '/parts.ftlh' as parts>");
    Problems problems = new Problems();
    assertThat(documents().print(SampleManuscripts.manuscript("en"), PAGE, problems)).isEmpty();
    assertThat(problems.sorted())
        .extracting(problem -> problem.format(temp))
        .singleElement()
        .asString()
        .startsWith("theme/" + place)
        .endsWith(
            "; correct the template; https://github.com/huozi/huozi/blob/main/docs/templates.md lists what a template may use");
  }

  static List<Arguments> errorsInAnotherFile() {
    String unclosed = "\n<#macro contents>\n<p>";
    return List.of(
        Arguments.of("", unclosed, "parts.ftlh:3: column 3: #macro is not closed;"),
        Arguments.of("", "<#import 'builtin/parts.ftlh' as p>\n${p.x}", "parts.ftlh:2: column 3: "),
        Arguments.of(
            "", "<#import 'builtin/part.ftlh' as p>", "parts.ftlh:1: column 1: the theme has"),
        Arguments.of("\n<#include 'parts.ftlh'>", "\n\n<#if true>x", "parts.ftlh:3: column 11: "),
        Arguments.of("\n<#include 'parts.ftlh'>", "x\n<@more/>", "parts.ftlh:2: column 3: more is"),
        Arguments.of(
            "<#import 'a/own.ftlh' as o>",
            unclosed,
            "parts.ftlh:3: column 3: #macro is not closed"),
        Arguments.of("<#import 'a/own.ftlh' as o>\n<@o.m 'x'/>", "", "a/own.ftlh:1: column "),
        Arguments.of(
            "<#import 'parts.ftlh' as p>\n<@p.nowhere/>", "", "print.ftlh:2: column 3: p.nowhere"),
        Arguments.of(
            "<#import 'a.ftlh' as a>", "", "print.ftlh:1: column 1: the theme has no file"),
        Arguments.of(
            "<#include 'parts.ftlh'>", "\n<#include 'a.ftlh'>", "parts.ftlh:2: column 1: "),
        Arguments.of(
            "<#assign p = .get_optional_template('parts.ftlh')>\n<@p.include/>",
            unclosed,
            "parts.ftlh:3: "),
        Arguments.of("\n<@'\n<#if>'?interpret/>", "", "print.ftlh:2: column "),
        Arguments.of("\n${'\n\nx.y'?eval}", "", "print.ftlh:2: column "),
        Arguments.of(
            "a\n<#include 'print.ftlh'>",
            "",
            "print.ftlh:2: column 1: the template calls itself too"),
        Arguments.of("<#include 'parts.ftlh'>", "\n\n<#include 'print.ftlh'>", "p"),
        Arguments.of(
            "\n\n<#macro a>\n<@a/>\n</#macro><@a/>",
            "",
            "print.ftlh:3: column 1: the template calls"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lines('a', 'NaN'?number, 9, 'serif', 400)",
        "lines('a', 9, -1, 'serif', 400)",
        "lines('a', 9, 0, 'serif', 400)",
        "lines('a', 9, 1000000000, 'serif', 400)",
      })
  void wordsAreMeasuredByNumbersThatMeasure(String call) throws IOException {
    theme("cover.ftlx", "${" + call + "?size}");
    Problems problems = new Problems();
    assertThat(
            documents()
                .cover(
                    2560, NO_LOOK, SampleManuscripts.manuscript("en"), new NoLettering(), problems))
        .isEmpty();
    assertThat(problems.sorted())
        .extracting(problem -> problem.format(temp))
        .containsExactly(
            "theme/cover.ftlx:1: column 1: the number must be above 0 and at most a million;"
                + " correct the template;"
                + " https://github.com/huozi/huozi/blob/main/docs/templates.md lists what a"
                + " template may use");
  }

  private static final CoverLook NO_LOOK =
      new CoverLook(CoverComposition.RULES, "#000", "#fff", "#fff", share -> "#888", List.of(0));

  private static final class NoLettering implements Lettering {

    @Override
    public List<Line> lines(String text, Type type, double measure) {
      return List.of();
    }

    @Override
    public List<Line> columns(String text, Type type, double measure) {
      return List.of();
    }

    @Override
    public double width(String text, Type type) {
      return 0;
    }
  }

  private XhtmlDocuments documents() throws IOException {
    return new XhtmlDocuments(
        SampleManuscripts.publication(Publication.Type.ARTICLE), SampleManuscripts.theme(temp));
  }

  private void theme(String name, String template) throws IOException {
    Path file = temp.resolve("theme").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, template);
  }
}
