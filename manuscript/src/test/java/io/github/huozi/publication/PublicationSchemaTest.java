package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema by which editors check {@code publication.yaml} says what the reader says. */
class PublicationSchemaTest {

  private static final Path REPOSITORY = Path.of("..");

  private final PublicationSchema schema = new PublicationSchema();

  @TempDir Path temp;

  @Test
  void itIsASchema() {
    assertThat(schema.faults()).isEmpty();
    assertThat(schema.root().get("$schema").asText())
        .isEqualTo("http://json-schema.org/draft-07/schema#");
  }

  @TestFactory
  List<DynamicTest> itsExamplesAreRight() {
    List<DynamicTest> tests = new ArrayList<>();
    collectExamples(schema.root(), "", tests);
    assertThat(tests).hasSizeGreaterThan(30);
    return tests;
  }

  private void collectExamples(JsonNode node, String name, List<DynamicTest> tests) {
    if (node.path("examples").isArray()) {
      for (JsonNode example : node.get("examples")) {
        tests.add(
            DynamicTest.dynamicTest(
                name + ": " + example, () -> assertThat(schema.errors(example, node)).isEmpty()));
      }
    }
    node.fields()
        .forEachRemaining(
            field -> collectExamples(field.getValue(), name + "/" + field.getKey(), tests));
  }

  /** Every publication of this repository in whose file the reader finds no error. */
  @TestFactory
  List<DynamicTest> publicationsOfThisRepositoryAreRight() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path file : publications()) {
      if (errorsOfReader(file.getParent()).isEmpty()) {
        tests.add(
            DynamicTest.dynamicTest(
                file.toString(),
                () -> assertThat(schema.errors(Files.readString(file))).isEmpty()));
      }
    }
    assertThat(tests).hasSizeGreaterThan(25);
    return tests;
  }

  @Test
  void aProjectWithAWrongPublicationIsWrong() throws IOException {
    Path project = REPOSITORY.resolve("plugin/src/it/several-problems-at-once");
    String yaml = Files.readString(project.resolve("src/main/publication/publication.yaml"));
    assertThat(schema.errors(yaml)).isNotEmpty();
  }

  /** Whatever the reader takes, editors take, and what it refuses they refuse. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "right | title: 1984",
        "right | {title: T, subtitle: null, authors: null, editions: null, problems: null}",
        "right | title: {en: T, zh-Hant-TW: 題}",
        "wrong | title: {english: T}",
        "wrong | title: [T]",
        "wrong | {title: T, titel: T}",
        "wrong | titel: Movable type",
        "wrong | {title: A mistyped key, autors: [{name: Ada}]}",
        "wrong | {title: T, subtitle: {cn: 题}}",
        "right | {title: T, type: book, headings: run-in, notes: chapter}",
        "wrong | {title: T, type: booklet}",
        "wrong | {title: T, headings: inline}",
        "wrong | {title: T, notes: end}",
        "right | {title: T, links: notes}",
        "wrong | {title: T, links: true}",
        "right | {title: T, date: 2026}",
        "right | {title: T, date: 2026-11}",
        "wrong | {title: T, date: 26-11-24}",
        "wrong | {title: T, date: 24.11.2026}",
        "wrong | {title: T, date: 2026-13-01}",
        "wrong | {title: T, date: 20261}",
        "right | {title: T, identifier: 'urn:isbn:978-7-101-00000-9'}",
        "right | {title: T, identifier: {en: 'urn:isbn:7-101-00000-2'}}",
        "right | {title: T, identifier: {en: }}",
        "wrong | {title: T, identifier: 978-7-101-00000-9}",
        "wrong | {title: T, identifier: {en: 978-7-101-00000-9}}",
        "wrong | {title: T, identifier: 'urn:isbn:978-7-101'}",
        "wrong | {title: T, identifier: ['urn:isbn:978-7-101-00000-9']}",
        "right | {title: T, contents: 2}",
        "right | {title: T, contents: '3'}",
        "right | {title: T, contents: {depth: 6}}",
        "wrong | {title: T, contents: 7}",
        "wrong | {title: T, contents: {levels: 2}}",
        "wrong | {title: T, contents: [2]}",
        "right | {title: T, highlight: false, smart-punctuation: 'true'}",
        "wrong | {title: T, highlight: no}",
        "right | {title: T, readings: {薔薇: ばら, 東京: [とう, きょう], 火山: false}}",
        "right | {title: T, readings: {ja: {薔薇: ばら}, zh-Hans: {重庆: [chóng, qìng]}}, repeat-readings: true}",
        "wrong | {title: T, readings: ばら}",
        "wrong | {title: T, readings: [薔薇]}",
        "wrong | {title: T, readings: {薔薇: }}",
        "wrong | {title: T, readings: {薔薇: [{a: b}]}}",
        "wrong | {title: T, readings: {薔薇: {a: b}}}",
        "wrong | {title: T, readings: {ja: ばら}}",
        "wrong | {title: T, readings: {ja: {a: b}}}",
        "wrong | {title: T, readings: {ja: {薔薇: {a: b}}}}",
        "wrong | {title: T, repeat-readings: always}",
        "right | {title: T, site: https://example.org/}",
        "right | {title: T, site: {en: www.example.org}}",
        "wrong | {title: T, site: example}",
        "right | {title: T, keywords: [a, {en: b}, 3]}",
        "wrong | {title: T, keywords: a}",
        "wrong | {title: T, keywords: [[a]]}",
        "right | {title: T, authors: [{name: A, role: trl, bio: B, sort-as: C}]}",
        "wrong | {title: T, authors: [{role: trl}]}",
        "wrong | {title: T, authors: [{name: A, role: translator}]}",
        "wrong | {title: T, authors: [{name: A, mail: a}]}",
        "wrong | {title: T, authors: A}",
        "wrong | {title: T, authors: [A]}",
        "right | {title: T, accessibility: {hazards: [sound, flashing]}}",
        "right | {title: T, accessibility: {hazards: none, summary: S}}",
        "right | {title: T, accessibility: {conforms-to: wcag 2.1 aa, certified-by: A}}",
        "wrong | {title: T, accessibility: {conforms-to: WCAG 2.2 Level AA}}",
        "wrong | {title: T, accessibility: {certified-by: A}}",
        "wrong | {title: T, accessibility: {conforms-to: WCAG 3, certified-by: A}}",
        "wrong | {title: T, accessibility: {hazards: loud}}",
        "wrong | {title: T, accessibility: none}",
        "right | {title: T, imprint: {edition: 1, printing: {number: 2, date: 2027-03}}}",
        "right | {title: T, imprint: {edition: {en: Revised}, address: [A, {en: B}], phone: {en: [1, 2]}}}",
        "right | {title: T, imprint: {isbns: [978-7-100-00000-0, {isbn: ISBN 7-101-00000-2, form: epub}]}}",
        "right | {title: T, imprint: {lines: {Typeset in: Source Serif}, place: {en: end}}}",
        "right | {title: T, imprint: }",
        "wrong | {title: T, imprint: A}",
        "wrong | {title: T, imprint: {adress: A}}",
        "wrong | {title: T, imprint: {place: back}}",
        "wrong | {title: T, imprint: {place: {en: back}}}",
        "wrong | {title: T, imprint: {edition: {date: 2026}}}",
        "wrong | {title: T, imprint: {edition: {number: 1, date: 26}}}",
        "wrong | {title: T, imprint: {isbns: [{form: epub}]}}",
        "wrong | {title: T, imprint: {isbns: [978-7]}}",
        "wrong | {title: T, imprint: {isbns: 978-7-100-00000-0}}",
        "wrong | {title: T, imprint: {lines: [A]}}",
        "wrong | {title: T, imprint: {address: {english: A}}}",
        "right | {title: T, print: kdp}",
        "right | {title: T, print: none}",
        "right | {title: T, print: [kdp, offset-cn]}",
        "right | {title: T, print: {kdp: , house: {like: offset-cn, bleed: 0, standard: x-1a}}}",
        "right | {title: T, print: {house: {spine-margin: {24: 0.375in}, page-multiple: 4, ink-limit: 240 %}}}",
        "right | {title: T, print: {kdp: {cover: {paper: cream, price: {en: $18}, flaps: 90mm}}}}",
        "right | {title: T, print: {office: {cover: true, outlines: 'true'}}}",
        "right | {title: T, print: kdp, editions: [{language: en, print: [offset-jp]}]}",
        "right | {title: T, editions: [{language: en, print: none}]}",
        "wrong | {title: T, print: kpd}",
        "wrong | {title: T, print: [kdp, kdp]}",
        "wrong | {title: T, print: [[kdp]]}",
        "wrong | {title: T, print: {house: }}",
        "wrong | {title: T, print: {none: {bleed: 3mm}}}",
        "wrong | {title: T, print: {kdp: yes}}",
        "wrong | {title: T, print: {house: {like: kpd}}}",
        "wrong | {title: T, print: {kdp: {bleeds: 3mm}}}",
        "wrong | {title: T, print: {kdp: {bleed: 3}}}",
        "wrong | {title: T, print: {kdp: {standard: x-5}}}",
        "wrong | {title: T, print: {kdp: {page-multiple: 0}}}",
        "wrong | {title: T, print: {kdp: {ink-limit: 240}}}",
        "wrong | {title: T, print: {kdp: {spine-margin: {thick: 9mm}}}}",
        "wrong | {title: T, print: {kdp: {cover: white}}}",
        "wrong | {title: T, print: {kdp: {cover: {papers: white}}}}",
        "wrong | {title: T, editions: [{language: en, print: {kdp: }}]}",
        "right | {title: T, problems: {missing-alt: ignore}}",
        "right | {title: T, problems: {pages/widow: ignore, pages: error, verapdf/2a/6.2.4.3-2: warning}}",
        "wrong | {title: T, problems: {pages/widow: none}}",
        "wrong | {title: T, problems: {page/widow: ignore}}",
        "wrong | {title: T, problems: {record/changed: ignore}}",
        "wrong | {title: T, problems: {missing-alt: none}}",
        "wrong | {title: T, problems: {missing-alt: }}",
        "wrong | {title: T, problems: {missing-alts: ignore}}",
        "wrong | {title: T, problems: ignore}",
        "right | {title: T, language: zh-Hans}",
        "wrong | {title: T, language: Chinese}",
        "right | {title: T, editions: [{language: en}, {id: b, language: en, folder: ./en}]}",
        "right | {title: T, editions: [{language: en, id: 2, page-size: a4, line-break: loose}]}",
        "right | {title: T, editions: [{language: en, page-size: 90mm 16cm, page-margins: 8mm}]}",
        "wrong | {title: T, editions: [{id: en}]}",
        "wrong | {title: T, editions: []}",
        "wrong | {title: T, editions: [en]}",
        "wrong | {title: T, editions: {language: en}}",
        "wrong | {title: T, editions: [{language: en, id: -a}]}",
        "wrong | {title: T, editions: [{language: en, page: A4}]}",
        "right | {title: T, theme: report, editions: [{language: en, leading: 18pt}]}",
        "wrong | {title: T, theme: plain}",
        "wrong | {title: T, editions: [{language: en, leading: 1.5}]}",
        "wrong | {title: T, editions: [{language: en, page-size: A9}]}",
        "right | {title: T, editions: [{language: en, page-size: 四六判}]}",
        "right | {title: T, editions: [{language: en, page-size: 四六}]}",
        "right | {title: T, editions: [{language: en, page-size: b6判}]}",
        "right | {title: T, editions: [{language: en, page-size: 大32k}]}",
        "right | {title: T, editions: [{language: en, page-size: 25開}]}",
        "wrong | {title: T, editions: [{language: en, page-size: 25开}]}",
        "wrong | {title: T, editions: [{language: en, page-size: 文}]}",
        "wrong | {title: T, editions: [{language: en, page-size: 90mm}]}",
        "wrong | {title: T, editions: [{language: en, page-margins: 1mm 2mm 3mm 4mm 5mm}]}",
        "wrong | {title: T, editions: [{language: en, body-size: 10}]}",
        "wrong | {title: T, editions: [{language: en, line-break: tight}]}",
        "wrong | {title: T, editions: [{language: en, writing-mode: vertical-lr}]}",
        "right | {title: T, editions: [{language: ja, folder: en, writing-mode: vertical-rl}]}",
        "wrong | {title: T, editions: [{language: en, smart-punctuation: yes}]}",
        "wrong | [T]",
      })
  void itAgreesWithTheReader(String verdict, String yaml) throws IOException {
    Files.createDirectories(temp.resolve("en"));
    Files.writeString(temp.resolve("en/1.md"), "# One\n");
    Files.writeString(temp.resolve("publication.yaml"), yaml + "\n");
    boolean right = verdict.equals("right");
    assertThat(errorsOfReader(temp).isEmpty()).as("the reader").isEqualTo(right);
    assertThat(schema.errors(yaml).isEmpty()).as("the schema").isEqualTo(right);
  }

  /** What the reader finds wrong with the file itself. */
  private static List<String> errorsOfReader(Path folder) {
    Problems problems = new Problems();
    PublicationReader.read(folder, problems);
    return problems.sorted().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> problem.location().path().endsWith("publication.yaml"))
        .map(Problem::message)
        .toList();
  }

  private static List<Path> publications() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      return files
          .filter(file -> file.endsWith("publication.yaml"))
          .filter(file -> !file.toString().replace('\\', '/').contains("/target/"))
          .sorted()
          .toList();
    }
  }
}
