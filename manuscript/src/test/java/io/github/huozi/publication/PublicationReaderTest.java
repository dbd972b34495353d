package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.model.Accessibility;
import io.github.huozi.model.Accessibility.Conformance;
import io.github.huozi.model.Accessibility.Hazard;
import io.github.huozi.model.Cover;
import io.github.huozi.model.NoteForm;
import io.github.huozi.model.NoteForm.Digits;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.HeadingStyle;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationReaderTest {

  private static final Language EN = new Language("en");

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(ints = {1015, 1020, 1021, 1022, 1023, 1024, 1025, 1026, 2040, 2041, 2042, 2048})
  void aCharacterOfTwoUnitsAnywhere(int before) {
    String title = "a".repeat(before - "title: ".length()) + "𠮷野家";
    Folder folder = folder().with("en/a.md", "").with("publication.yaml", "title: " + title);
    assertThat(folder.publication().orElseThrow().title().in(EN)).contains(title);
  }

  @Test
  void anUnknownVersionOfYamlIsReported() {
    assertProblems(
        "# a\n%YAML 9.9\n---\ntitle: T",
        "publication.yaml:2: the version of the YAML is not known; delete the line %YAML");
  }

  @Test
  void aLoneSurrogateIsReportedOnceAndDropped() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: \"A\\ud83d\"")
            .with("en/a.md", "# A\n\na");
    assertThat(folder.publication().orElseThrow().title().in(new Language("en"))).contains("A");
    assertThat(folder.problems())
        .containsExactly("publication.yaml:1: the character U+D83D is not text; delete it");
  }

  @Test
  void everythingIsRead() {
    Folder folder =
        folder()
            .with("images/cover.jpg", Picture.of("jpeg"))
            .with("zh-hans/a.md", "")
            .with(
                "publication.yaml",
                """
                title: {en: Movable Type, zh-Hans: 活字}
                short-title: {en: Short}
                subtitle: 1984
                category: {en: History}
                authors:
                  - name: Li Lei
                    bio: writes
                    sort-as: Li, Lei
                  - {name: Han, role: trl}
                date: 2026-11
                identifier: {en: urn:isbn:9787100000000}
                publisher: P
                rights: R
                abstract: A
                keywords: [type, {en: paper}]
                cover: images/cover.jpg
                type: book
                headings: run-in
                notes: chapter
                editions:
                  - language: en
                  - language: zh-Hans
                    writing-mode: horizontal-tb
                """);
    Publication read = folder.publication().orElseThrow();
    assertThat(folder.problems()).isEmpty();
    assertThat(read.title().in(new Language("zh-Hans"))).contains("活字");
    assertThat(read.shortTitle().orElseThrow().in(EN)).contains("Short");
    assertThat(read.subtitle().orElseThrow().in(EN)).contains("1984");
    assertThat(read.category().orElseThrow().in(new Language("zh-Hans"))).isEmpty();
    assertThat(read.authors()).extracting("role").containsExactly("aut", "trl");
    assertThat(read.date().orElseThrow().iso()).isEqualTo("2026-11");
    assertThat(read.identifiers()).isEqualTo(Map.of("en", "urn:isbn:9787100000000"));
    assertThat(read.keywords()).hasSize(2);
    assertThat(read.cover()).isEqualTo(Cover.of(folder.root().resolve("images/cover.jpg")));
    assertThat(read.type()).isEqualTo(Publication.Type.BOOK);
    assertThat(read.headings()).isEqualTo(HeadingStyle.RUN_IN);
    assertThat(read.notes()).isEqualTo(NoteStyle.at(NoteStyle.Place.CHAPTER));
    assertThat(read.editions())
        .extracting("folder")
        .containsExactly(folder.root().resolve("en"), folder.root().resolve("zh-hans"));
  }

  @Test
  void editionsAreTheFoldersNamedByALanguage() {
    Folder folder =
        folder()
            .with("theme/a.css", "")
            .with("images/a.svg", "")
            .with("zh-Hant/a.md", "")
            .with("css/x", "")
            .with("publication.yaml", "title: T");
    assertThat(folder.publication().orElseThrow().editions())
        .extracting("language.tag")
        .containsExactly("en", "zh-Hant");
  }

  @Test
  void aMissingFile() {
    Folder folder = new Folder(temp);
    assertThat(folder.publication()).isEmpty();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml: the file does not exist; write it, with title: … as its first line");
  }

  @Test
  void aFileThatIsNotUtf8() {
    Folder folder =
        folder().with("publication.yaml", "title: T\nrights: 活字".getBytes(StandardCharsets.UTF_16));
    folder.publication();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:1: the file is not UTF-8 from here on, but seems to be UTF-16;"
                + " save it as UTF-8, for example with: iconv -f UTF-16 -t UTF-8"
                + " publication.yaml > new.yaml");
  }

  @Test
  void aFileThatIsNoYaml() {
    assertProblems(
        "title: T\nrights: [a",
        "publication.yaml:2: this is not valid YAML: expected ',' or ']', but got <stream end>; check indentation, colons and quotation marks here and in the line above");
    assertProblems(
        "- a", "publication.yaml:1: this is not a map of keys and values; start with title: …");
    assertProblems(
        "", "publication.yaml:1: this is not a map of keys and values; start with title: …");
    assertProblems(
        "title: !!java.net.URL [x]\n",
        "publication.yaml:1: \"title\" is a list; write one text, or one for each language: {en: …, zh-Hans: …}",
        "publication.yaml:1: the YAML tag !!java.net.URL has no meaning here; delete it");
    assertProblems(
        "title: T\nrights: " + "[".repeat(30000),
        "publication.yaml:2: the YAML is nested more than 20 levels deep; write it out"
            + " without aliases or nesting");
  }

  @Test
  void keysAreChecked() {
    assertProblems(
        "title: T\ntitel: X\nlang: en",
        "publication.yaml:2: unknown key \"titel\"; did you mean \"title\"?",
        "publication.yaml:3: unknown key \"lang\"; the keys here are title, short-title, subtitle, category, authors, date, identifier, publisher, rights, abstract, keywords, key-points, second-abstract, citation, bibliography, csl, nocite, cover, cover-page, accessibility, type, theme, headings, kai, notes, links, contents, language, highlight, site, smart-punctuation, readings, repeat-readings, roles, numbers, folios, chapters-open, lists, imprint, print, problems, editions, publications");
    assertProblems(
        "title: T\ntitle: X",
        "publication.yaml:2: the key \"title\" was already given in line 1; delete one of the two");
    assertProblems(
        "title: T\ndate: [1]\nkeywords: a\nauthors: A",
        "publication.yaml:2: \"date\" is a list; write one text after date:",
        "publication.yaml:3: \"keywords\" is a text; write a list: [, …]".replace("[,", "[…,"),
        "publication.yaml:4: \"authors\" is a text; write a list: - name: …");
  }

  @Test
  void titlesAreNeededForEachEdition() {
    assertProblems(
        "rights: R",
        "publication.yaml:1: the publication has no title; add title: …, or begin a.md with its title as the only heading of the highest level: # …");
    assertProblems(
        "rights: R\ntitle:\n  ja: 活字",
        "publication.yaml:2: the title has no wording for the edition en; add en: … to it",
        "warning publication.yaml:3: no edition is in ja, and the wordings in it are ignored; delete them, or add the edition");
  }

  @Test
  void languageTags() {
    assertProblems(
        "title: {en: T, zh_CN: X}",
        "publication.yaml:1: \"zh_CN\" is not a language tag; write zh-CN");
    assertProblems(
        "title: {en: T, jp: X}", "publication.yaml:1: \"jp\" is not a language tag; write ja");
    assertProblems(
        "title: {en: T, '': X}",
        "publication.yaml:1: \"\" is not a language tag; write a tag such as en, ja, ko, zh-Hans or zh-Hant-TW");
  }

  @Test
  void wordingsOfNoEditionAreTold() {
    Folder folder =
        new Folder(temp.resolve("tags"))
            .with("zh-Hans/a.md", "# 一\n\n文\n")
            .with("en/a.md", "# A\n\nx\n")
            .with(
                "publication.yaml",
                """
                title: {zh-CN: 活字, en-US: Type}
                subtitle: {zh-Hans: 活, zh-CN: 死, en: Live}
                rights: {zh-Hnas: 版权, zn-Hans: 权, en: R}
                authors:
                - name: {zh-SG: 李雷, en: Li Lei, fr: Lei}
                - name: {zh: 韩梅梅, en: "J. O'Neill"}
                """);
    Publication read = folder.publication().orElseThrow();
    assertThat(folder.problems())
        .containsExactly(
            "warning publication.yaml:1: no edition is in en-US, and it is treated as en; write en",
            "warning publication.yaml:1: no edition is in zh-CN, and it is treated as zh-Hans; write zh-Hans",
            "warning publication.yaml:2: no edition is in zh-CN, and the wordings in it are ignored; delete them, or add the edition",
            "publication.yaml:3: \"zh-Hnas\" is not a language tag; write zh-Hans",
            "publication.yaml:3: \"zn-Hans\" is not a language tag; did you mean zh-Hans?",
            "warning publication.yaml:5: no edition is in fr, and the wordings in it are ignored; delete them, or add the edition",
            "warning publication.yaml:5: no edition is in zh-SG, and it is treated as zh-Hans; write zh-Hans");
    Language chinese = new Language("zh-Hans");
    Language english = new Language("en");
    assertThat(read.title().in(chinese)).contains("活字");
    assertThat(read.title().in(english)).contains("Type");
    assertThat(read.subtitle().orElseThrow().in(chinese)).contains("活");
    assertThat(read.authors())
        .extracting(author -> author.name().in(chinese).orElse(""))
        .containsExactly("李雷", "韩梅梅");
    assertThat(read.authors())
        .extracting(author -> author.name().in(english).orElse(""))
        .containsExactly("Li Lei", "J. O’Neill");
  }

  /** What is found in a folder stays so, whatever else publication.yaml says of it. */
  @Test
  void aFoundBookStaysOne() {
    Folder folder =
        new Folder(temp.resolve("found"))
            .with("README.md", "# Kiln's Fire\n\nx\n")
            .with("docs/1.md", "# A\n\nThe text of it.\n")
            .with("docs/2.md", "# B\n\nThe text of it.\n")
            .with("publication.yaml", "language: en\n");
    Publication read = folder.publication().orElseThrow();
    assertThat(read.type()).isEqualTo(Publication.Type.BOOK);
    assertThat(read.title().in(new Language("en"))).contains("Kiln’s Fire");
    assertThat(folder.problems()).isEmpty();
    folder.with("publication.yaml", "language: en\ntitle: T\ntype: article\n");
    assertThat(folder.publication().orElseThrow().type()).isEqualTo(Publication.Type.ARTICLE);
    folder.with("publication.yaml", "title: T\neditions: [{language: en, folder: docs}]\n");
    assertThat(folder.publication().orElseThrow().type()).isEqualTo(Publication.Type.BOOK);
    folder
        .with("en/1.md", "# A\n\nx\n")
        .with("en/2.md", "# B\n\nx\n")
        .with("publication.yaml", "title: T\n");
    assertThat(folder.publication().orElseThrow().type()).isEqualTo(Publication.Type.ARTICLE);
  }

  @Test
  void paragraphsHaveBlankLinesBetweenThem() {
    for (String style : List.of("|", ">-", "")) {
      Folder folder =
          new Folder(temp.resolve("p"))
              .with("en/a.md", "# A\n\nx\n")
              .with("publication.yaml", "title: T\nabstract: " + style + "\n  One.\n\n  Two.\n");
      assertThat(folder.publication().orElseThrow().summary().orElseThrow().in(new Language("en")))
          .contains("One.\n\nTwo.");
    }
  }

  @Test
  void values() {
    assertProblems(
        "title: T\ndate: 24 November",
        "publication.yaml:2: \"24 November\" is not a date; write year, month and day as 2026-11-24, 2026-11 or 2026");
    assertProblems(
        "title: T\ndate: 2027-02-29",
        "publication.yaml:2: \"2027-02-29\" is not a date: 2027-02 has no day 29; write year, month and day as 2026-11-24, 2026-11 or 2026");
    assertProblems(
        "title: T\ndate: 2026-13",
        "publication.yaml:2: \"2026-13\" is not a date: no year has a month 13; write year, month and day as 2026-11-24, 2026-11 or 2026");
    assertProblems(
        "title: T\nidentifier: 978-7-100-00000-0",
        "publication.yaml:2: \"978-7-100-00000-0\" is not an absolute URI; write urn:isbn:978-7-100-00000-0");
    assertProblems(
        "title: T\nidentifier: urn:isbn:978-7-100-00000-1",
        "publication.yaml:2: the check digit of the ISBN 978-7-100-00000-1 is wrong; compare all digits with the number that you were given");
    assertProblems(
        "title: T\nidentifier: {en: 'urn:isbn:978-7-100'}",
        "publication.yaml:2: \"978-7-100\" is not an ISBN; write its 13 digits, with or without hyphens");
    assertProblems(
        "title: T\nidentifier:\n  en: urn:x:y\n  fr: urn:x:z",
        "publication.yaml:4: there is no edition fr; write the id of an edition or its language");
    assertProblems(
        "title: T\nidentifier: foo",
        "publication.yaml:2: \"foo\" is not an absolute URI; write urn:isbn:…, urn:uuid:… or https://…");
    assertProblems(
        "title: T\nidentifier: JavaScript:alert(1)",
        "publication.yaml:2: \"JavaScript:alert(1)\" is not an absolute URI; write urn:isbn:…, urn:uuid:… or https://…");
    assertProblems(
        "title: T\nauthors:\n- {name: A, role: translator}\n- {name: B, role: X}\n- bio: b\n- c\n- {name: D, role: xyz}",
        "publication.yaml:3: \"translator\" is not a role; write trl",
        "publication.yaml:4: \"X\" is not a role; write a MARC relator code of three lower-case letters, such as aut, trl, edt, ill",
        "publication.yaml:5: an author has no name; add name: …",
        "publication.yaml:6: an author is a text here; write - name: …",
        "warning publication.yaml:7: huozi has no wording for the role xyz, so the name stands alone; write one of "
            + String.join(", ", ContributorReader.ROLES));
    assertProblems(
        "title: T\ntype: novel\nheadings: big\nnotes: margin\nlinks: all",
        "publication.yaml:2: \"novel\" is not a value of type; write article or book",
        "publication.yaml:3: \"big\" is not a value of headings; write block or run-in",
        "publication.yaml:4: \"margin\" is not a value of notes; write book or chapter or page",
        "publication.yaml:5: \"all\" is not a value of links; write inline or none or notes");
  }

  /** An edition's identifier is that of its id, else that of its language or of a shorter tag. */
  @Test
  void identifiersOfEditions() {
    Folder folder =
        folder()
            .with("zh-Hant/a.md", "")
            .with(
                "publication.yaml",
                """
                title: T
                identifier:
                  en: urn:isbn:9787101000009
                  en-large: urn:isbn:9787100000000
                  zh: urn:x:zh
                editions:
                  - language: en
                  - {id: en-large, language: en, folder: en}
                  - language: zh-Hant
                  - {id: pocket, language: en-GB, folder: en}
                """);
    Publication read = folder.publication().orElseThrow();
    assertThat(read.identifiers())
        .isEqualTo(
            Map.of(
                "en", "urn:isbn:9787101000009",
                "en-large", "urn:isbn:9787100000000",
                "zh-Hant", "urn:x:zh",
                "pocket", "urn:isbn:9787101000009"));
    assertThat(folder.problems())
        .containsExactly(
            "warning publication.yaml:3: the editions en and pocket have the same ISBN; give each its own"
                + " with identifier: {en: …, pocket: …}");
  }

  @Test
  void editionsMayShareAnyIdentifierButAnIsbn() {
    folder().with("ja/a.md", "");
    assertProblems("title: T\nidentifier: urn:x:y");
    assertProblems(
        "title: T\nidentifier: urn:isbn:9787101000009",
        "warning publication.yaml:2: the editions en and ja have the same ISBN; give each its own with"
            + " identifier: {en: …, ja: …}");
  }

  @Test
  void aCoverIsMadeUnlessOneIsGivenOrNoneIsWanted() {
    assertThat(folder().with("publication.yaml", "title: T").publication().orElseThrow().cover())
        .isEqualTo(Cover.MADE);
    Folder none = folder().with("publication.yaml", "title: T\ncover: none");
    assertThat(none.publication().orElseThrow().cover()).isEqualTo(Cover.NONE);
  }

  @Test
  void whatStandsAroundAnArticle() {
    assertProblems(
        """
        title: T
        type: book
        key-points: [One]
        citation: true
        authors: [{name: Li Lei, affiliation: School}]
        """,
        "publication.yaml:3: a book has no \"key-points\", which an article has; delete it, or write"
            + " type: article or theme: report",
        "publication.yaml:4: a book has no \"citation\", which an article has; delete it, or write"
            + " type: article or theme: report",
        "publication.yaml:5: a book has no \"affiliation\", which an article has; delete it, or"
            + " write type: article or theme: report");
    assertProblems(
        "title: T\nabstract: Words\nsecond-abstract: ja",
        "publication.yaml:3: the abstract has no wording in ja; add it to abstract, or write"
            + " {language: …, title: …, abstract: …} here");
    assertProblems(
        "title: T\nsecond-abstract: {language: en, title: U}",
        "publication.yaml:2: the second abstract has no abstract; add abstract: …");
  }

  @Test
  void covers() throws Exception {
    folder().with("images/Cover.png", "").with("images/cover.jpg", Picture.of("gif"));
    assertProblems(
        "title: T\ncover: images/cover.jpg",
        "publication.yaml:2: the cover images/cover.jpg is a GIF file; save it as JPEG, PNG or SVG, or write none");
    assertProblems(
        "title: T\ncover: images/cover.png",
        "publication.yaml:2: the cover images/cover.png is not an image in a known format; save it as PNG, JPEG, GIF or SVG");
    assertProblems(
        "title: T\ncover: ../c.png",
        "publication.yaml:2: the cover ../c.png is outside the publication's folder; copy it into the folder");
    Path outside = Files.createTempFile("cover", ".png");
    Files.createSymbolicLink(temp.resolve("link.png"), outside);
    assertProblems(
        "title: T\ncover: link.png",
        "publication.yaml:2: the cover link.png is a symbolic link that points outside the publication's folder; copy the file into the folder");
    Files.delete(outside);
  }

  @Test
  void accessibilityIsDeclared() {
    Folder folder =
        folder()
            .with(
                "publication.yaml",
                """
                title: T
                accessibility:
                  hazards: [sound, flashing]
                  conforms-to: wcag 2.1 aa
                  certified-by: {en: Press}
                  summary: {en: S}
                """);
    Accessibility read = folder.publication().orElseThrow().accessibility();
    assertThat(folder.problems()).isEmpty();
    assertThat(read.hazards()).contains(List.of(Hazard.SOUND, Hazard.FLASHING));
    Conformance conformance = read.conformance().orElseThrow();
    assertThat(conformance.standard()).isEqualTo("EPUB Accessibility 1.1 - WCAG 2.1 Level AA");
    assertThat(conformance.certifiedBy().in(EN)).contains("Press");
    assertThat(read.summary().orElseThrow().in(EN)).contains("S");
    assertThat(hazards("none")).contains(List.of());
    assertThat(hazards("sound")).contains(List.of(Hazard.SOUND));
    assertThat(hazards("unknown")).isEmpty();
    assertThat(hazards("")).isEmpty();
  }

  private Optional<List<Hazard>> hazards(String yaml) {
    Folder folder =
        folder().with("publication.yaml", "title: T\naccessibility: {hazards: " + yaml + "}");
    return folder.publication().orElseThrow().accessibility().hazards();
  }

  @Test
  void accessibilityIsChecked() {
    assertProblems(
        "title: T\naccessibility: none",
        "publication.yaml:2: \"accessibility\" is a text; write a map: {hazards: none}");
    assertProblems(
        "title: T\naccessibility:\n  hazards: [none, smell]\n  hazard: none",
        "publication.yaml:3: \"none\" is not a hazard; write none, unknown, or a list of flashing, motion-simulation, sound",
        "publication.yaml:3: \"smell\" is not a hazard; write none, unknown, or a list of flashing, motion-simulation, sound",
        "publication.yaml:4: unknown key \"hazard\"; did you mean \"hazards\"?");
    assertProblems(
        "title: T\naccessibility:\n  conforms-to: WCAG 3\n  certified-by: X",
        "publication.yaml:3: \"WCAG 3\" is not a conformance level of EPUB Accessibility 1.1; write WCAG 2.0, 2.1 or 2.2 and Level A, AA or AAA: WCAG 2.2 Level AA");
    assertProblems(
        "title: T\naccessibility:\n  conforms-to: WCAG 2.2 Level AA",
        "publication.yaml:3: no certifier is given for the conformance; add certified-by: and who has evaluated the publication, even if that is you");
    assertProblems(
        "title: T\naccessibility:\n  certified-by: X",
        "publication.yaml:3: the certified conformance is missing; add conforms-to: WCAG 2.2 Level AA, or what it is");
    assertProblems(
        "title: T\naccessibility: {conforms-to: WCAG 2.2 A, certified-by: {ja: X}}",
        "warning publication.yaml:2: no edition is in ja, and the wordings in it are ignored; delete them, or add the edition",
        "publication.yaml:2: the certifier's name has no wording for the edition en; add en: … to it");
  }

  @Test
  void theNotesMayBeAMap() {
    assertThat(notes("notes: {place: page, numbers: page, form: ①}"))
        .isEqualTo(
            new NoteStyle(
                NoteStyle.Place.PAGE,
                Optional.of(NoteStyle.Numbers.PAGE),
                NoteForm.of("①").orElseThrow(),
                Optional.empty()));
    assertThat(notes("notes:\n  form: [1]").form()).isEqualTo(new NoteForm("[", Digits.PLAIN, "]"));
    assertThat(notes("notes: {place: book, after: 09-end.md}").after()).contains("09-end.md");
    assertThat(notes("notes: book")).isEqualTo(NoteStyle.at(NoteStyle.Place.BOOK));
    assertThat(notes("notes:")).isEqualTo(NoteStyle.DEFAULT);
  }

  @Test
  void wrongNotes() {
    assertProblems(
        "title: T\nnotes: {place: book, numbers: page}",
        "publication.yaml:2: the notes are numbered by page, but are not on the page that refers to them; write place: page, or numbers: chapter");
    assertProblems(
        "title: T\nnotes: {form: 2, after: a.md, number: page}",
        "publication.yaml:2: \"2\" is not the number of a first note; write it as it is printed: 1, ①, 一, \"*\", 〔1〕, 注1 or the like",
        "publication.yaml:2: only the notes of the whole book can follow a file; write place: book, or delete this",
        "publication.yaml:2: unknown key \"number\"; did you mean \"numbers\"?");
    assertProblems(
        "title: T\nnotes: end",
        "publication.yaml:2: \"end\" is not a value of notes; write book or chapter or page");
  }

  private NoteStyle notes(String yaml) {
    Folder folder = folder().with("publication.yaml", "title: T\n" + yaml + "\n");
    return folder.publication().orElseThrow().notes();
  }

  private Folder folder() {
    return new Folder(temp).with("en/a.md", "");
  }

  private void assertProblems(String yaml, String... problems) {
    Folder folder = folder().with("publication.yaml", yaml);
    folder.publication();
    assertThat(folder.problems()).containsExactly(problems);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "title：活字|1: the colon after \"title\" is full-width; write a half-width colon and a space: title: …",
        "title：活字\\ntype: book|1: the colon after \"title\" is full-width; write a half-width colon and a space: title: …",
        "title:Type|1: there is no space after the colon of \"title\"; write a half-width colon and a space: title: …",
        "title: \"T\\ntype: book\\ntheme: book|1: the quotation mark after \"title:\" is not closed; write the same mark at the end of the text",
        "title: 'T\\npublisher: 'X'|1: the quotation mark after \"title:\" is not closed; write the same mark at the end of the text",
        "title: T\\npage-size: A5|2: unknown key \"page-size\"; write it for an edition: editions: [{language: …, page-size: …}]",
        "title: T\\nfont: Times|2: unknown key \"font\"; write it as CSS, in theme/css/theme.css",
        "title: T\\nisbns: X|2: unknown key \"isbns\"; write it below imprint:",
      })
  void mistakesOfBeginnersAreToldAtTheirLines(String yaml, String told) {
    assertProblems(yaml.replace("\\n", "\n"), "publication.yaml:" + told);
  }

  @Test
  void quotationMarksThatYamlDoesNotKnowAreTold() {
    assertProblems(
        "title: “T”",
        "warning publication.yaml:1: the quotation marks around the title are part of it, and are"
            + " printed; write straight ones in YAML, or omit them");
  }

  @ParameterizedTest
  @ValueSource(strings = {"publication.yml", "Publication.yaml", "publication.yaml.txt"})
  void anotherNameOfTheFileIsTold(String name) {
    Folder folder = folder().with(name, "title: T");
    folder.publication();
    if (!Files.exists(temp.resolve("publication.yaml"))) {
      assertThat(folder.problems())
          .containsExactly(
              "publication.yaml: the file does not exist; rename " + name + " to publication.yaml");
    }
  }

  @Test
  void styleSheetsOutsideOfTheThemeAreTold() {
    Folder folder = folder().with("publication.yaml", "title: T");
    List<String> told =
        List.of("book.css", "css/theme.css", "en/theme/css/theme.css", "styles/x.css");
    told.forEach(name -> folder.with(name, "p { color: red }"));
    List.of("theme/css/theme.css", "en/listings/a.css", "_site/css/a.css")
        .forEach(name -> folder.with(name, "p { color: red }"));
    folder.publication();
    assertThat(folder.problems())
        .containsExactlyElementsOf(
            told.stream()
                .map(
                    name ->
                        "warning "
                            + name
                            + ": the style sheet is in no theme and is not used; move it to"
                            + " theme/css/theme.css, in the folder of publication.yaml")
                .toList());
  }
}
