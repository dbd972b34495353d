package io.github.huozi.source.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles of sections, and the text that is left without the title. */
class SectionTitleTest {

  private static final String BOOK = "title: T\ntype: book\n";

  @TempDir Path temp;

  @Test
  void titlesComeFromHeadingsElseFromTheFilesName() {
    assertTitle("a.md", "## The *T*[^1]\n\n[^1]: n", "The T", 1);
    assertTitle("01-before-type.md", "x", "before type", 1);
    assertTitle("c.html", "<title>H</title><p>x", "H", 1);
    assertTitle("d.html", "<title>H</title>\n<h1><a id=x></a>Big</h1>", "Big", 2);
    assertTitle("f.md", "活字\n印刷\n===", "活字印刷", 1);
    assertTitle("g.md", "<!-- by me -->\n\n# G\n\nx", "G", 3);
  }

  @Test
  void frontMatterWinsAndHeadingsRankBelow() {
    Section section =
        section("---\ntitle: Who pays?\n---\nA lead.\n\n## History\n\nx\n\n### Rome\n\ny\n");
    assertThat(section.title()).isEqualTo("Who pays?");
    assertThat(section.line()).isEqualTo(2);
    assertThat(text(section)).isEqualTo("A lead. History x Rome y");
    assertThat(section.headings())
        .extracting(Heading::level, Heading::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2, "History"),
            org.assertj.core.groups.Tuple.tuple(3, "Rome"));
  }

  @Test
  void frontMatterMayHaveAShortTitle() {
    Section section = section("---\nshort-title: Rome\n---\n# The history of Rome\n\nx\n");
    assertThat(section.title()).isEqualTo("The history of Rome");
    assertThat(section.shortTitle()).contains("Rome");
    assertThat(section("---\nshort-title: ' '\n---\n# Rome\n\nx\n").shortTitle()).isEmpty();
    assertThat(section("# Rome\n\nx\n").shortTitle()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: Who Pays?\n---\n# Who pays?\n\nA lead.\n\n## History",
        "---\ntitle: Who pays?\n---\n\n### Who *pays*？\n\nA lead.\n\n#### History",
        "---\ntitle: Who *pays*?\n---\n\nA lead.\n\n# Who pays?\n\n## History",
        "---\ntitle: “Who” pays?\n---\n\n# \"Who\" pays?\n\nA lead.\n\n## History",
      })
  void aFirstHeadingThatRepeatsTheTitleIsMergedWithIt(String markdown) {
    Section section = section(markdown);
    assertThat(text(section)).isEqualTo("A lead. History");
    assertThat(section.headings()).extracting(Heading::level).containsExactly(2);
  }

  @Test
  void markupInFrontMatterIsReported() {
    for (String title : List.of("Of <code>x</code>", "Of `x`", "Of **x**", "\"[x](y.md)\"")) {
      Folder folder =
          new Folder(temp.resolve(String.valueOf(title.hashCode())))
              .with("publication.yaml", BOOK)
              .with("en/a.md", "---\ntitle: " + title + "\n---\nx");
      folder.manuscript();
      assertThat(folder.problems())
          .containsExactly(
              "warning en/a.md:2: the title in front matter is not read as Markdown, and its markup is printed as typed; repeat the title as the first heading, which may have markup");
    }
    assertThat(section("---\ntitle: 2 * 3 < 7 & a[0] (b)\n---\nx").title())
        .isEqualTo("2 * 3 < 7 & a[0] (b)");
  }

  @Test
  void textBeforeTheFirstHeadingStaysWhereItIs() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", BOOK)
            .with("en/01-pay.md", "A lead.\n\n## History\n\nx\n\n## Rome\n");
    assertThat(text(folder.section())).isEqualTo("A lead. History x Rome");
    assertThat(folder.section().title()).isEqualTo("pay");
    assertThat(folder.section().headings()).extracting(Heading::level).containsExactly(2, 2);
    assertThat(folder.problems())
        .containsExactly(
            "warning en/01-pay.md:3: text comes before the first heading, so the section is called \"pay\"; put the heading first, or write title: … in front matter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> **Note**: translated from the second edition.\n\n# Clay pots\n\nx\n\n## Kilns\n\ny",
        "[up](../README.md)\n\nClay pots\n===\n\n### Kilns",
        "Before.\n\n<h1 align=\"center\">Clay pots</h1>\n\nx",
      })
  void theOnlyHeadingOfTheFirstLevelIsTheTitleAlsoAfterText(String markdown) {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", BOOK)
            .with("en/SUMMARY.md", "- [chapter1](a.md)\n")
            .with("en/a.md", markdown);
    assertThat(folder.section().title()).isEqualTo("Clay pots");
    assertThat(text(folder.section())).doesNotContain("Clay pots");
    assertThat(folder.problems()).noneMatch(problem -> problem.contains("comes before"));
  }

  @Test
  void anArticlesHeadingAfterItsLeadStaysBelowIt() {
    Folder folder = new Folder(temp).with("en/a.md", "A lead.\n\n# Clay\n\nx");
    assertThat(text(folder.section())).isEqualTo("A lead. Clay x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. Clay",
        "1.2 Clay",
        "第一章 Clay",
        "Part 3: Clay",
        "一、Clay",
        "제1장 Clay",
        "3-2 Clay"
      })
  void aNumberThatOnlyTheListGivesIsKept(String listed) {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", BOOK)
            .with("en/SUMMARY.md", "- [" + listed.replace(". ", "\\. ") + "](a.md)\n")
            .with("en/a.md", "# *Clay*\n\nx");
    assertThat(folder.section().title()).isEqualTo(listed);
    // A colon goes where the number stands above the rest.
    assertThat(folder.section().titleHtml())
        .isEqualTo(listed.replace("Part 3:", "Part 3").replace("Clay", "<em>Clay</em>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Porous Clay", "More about 3 kinds of glazed Clay", "Clay 2", "3Clay of 3"})
  void otherWordsOfTheListAreNot(String listed) {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", BOOK)
            .with("en/SUMMARY.md", "- [" + listed + "](a.md)\n")
            .with("en/a.md", "# Clay\n\nx");
    assertThat(folder.section().title()).isEqualTo("Clay");
  }

  @Test
  void textInAQuotationStandsBeforeAHeadingToo() {
    assertThat(text(section("> # Quoted\n\n## Own\n\nx"))).isEqualTo("Quoted Own x");
  }

  @Test
  void aPictureBeforeTheHeadingStandsBelowTheTitle() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", BOOK)
            .with("en/i.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
            .with("en/a.md", "![Logo](i.svg)\n\n# Clay\n\nx");
    assertThat(folder.section().title()).isEqualTo("Clay");
    assertThat(folder.section().content()).contains("<img").contains("x");
  }

  @Test
  void summaryGivesTitlesToSectionsWithoutOne() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", BOOK)
            .with("en/SUMMARY.md", "- [The *first* `one`](a.md)\n- [Second](b.md)\n- [Third](c.md)")
            .with("en/a.md", "A lead.\n\n# Clay\n\n# Sand")
            .with("en/b.md", "# Wood")
            .with("en/c.md", "A lead.\n\n# Third\n\n## Below");
    assertThat(folder.manuscript().sections())
        .extracting(Section::title)
        .containsExactly("The first one", "Wood", "Third");
    assertThat(text(folder.manuscript().sections().get(0))).isEqualTo("A lead. Clay Sand");
    assertThat(text(folder.manuscript().sections().get(2))).isEqualTo("A lead. Below");
    assertThat(folder.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Movable Type\n\nA lead.\n\n## Clay\n\n### Bi\n\n## Wood",
        "---\ntitle: Movable type\n---\nA lead.\n\n## Clay\n\n### Bi\n\n## Wood",
        "A lead.\n\n## Clay\n\n### Bi\n\n## Wood",
        "A lead.\n\n# Clay\n\n## Bi\n\n# Wood",
        "# Movable Type\n\nA lead.\n\n# Clay\n\n## Bi\n\n# Wood",
      })
  void anArticleOfOneFileShowsItsTitleOnce(String markdown) {
    for (String title : List.of("title: Movable Type\n", "title: {en: Movable Type}\n")) {
      Folder folder =
          new Folder(temp.resolve("f")).with("publication.yaml", title).with("en/a.md", markdown);
      Section section = folder.section();
      assertThat(section.showTitle()).isFalse();
      assertThat(text(section)).isEqualTo("A lead. Clay Bi Wood");
      assertThat(section.headings()).extracting(Heading::level).containsExactly(2, 3, 2);
      assertThat(folder.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "# Clay [![Build](https://img.shields.io/x.svg)](https://ci.org) → Clay",
        "# Clay ![](https://github.com/x/y/workflows/ci/badge.svg) → Clay",
        "# Clay ![A kiln](kiln.svg) → Clay",
        "# ![A kiln](kiln.svg) → A kiln",
        "# [![Build](https://img.shields.io/x.svg)](https://ci.org) → a",
      })
  void badgesAndPicturesAreNoWordsOfTitles(String heading, String title) {
    Folder folder =
        new Folder(temp.resolve("badge"))
            .with("publication.yaml", "title: T\nproblems: {remote-image: warning}\n")
            .with(
                "en/kiln.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")
            .with("en/a.md", heading + "\n\nText.\n\n" + heading.replace("# ", "## ") + "\n\nx\n")
            .with("en/b.md", "# B\n\nx\n");
    Section section = folder.section();
    assertThat(section.title()).isEqualTo(title);
    assertThat(section.titleHtml()).doesNotContain("Build");
    assertThat(section.headings())
        .extracting(Heading::text)
        .containsExactlyElementsOf(title.equals("a") ? List.of() : List.of(title));
    assertThat(text(section)).contains("Text.");
    assertThat(section.content().contains("Build")).isEqualTo(heading.contains("Build"));
  }

  @Test
  void headingsOfOneRankAreAllSections() {
    Section section =
        new Folder(temp)
            .with("publication.yaml", "title: Movable Type\n")
            .with("en/a.md", "## Clay\n\nx\n\n## Wood\n\ny")
            .section();
    assertThat(section.showTitle()).isFalse();
    assertThat(text(section)).isEqualTo("Clay x Wood y");
  }

  @Test
  void aTitleThatIsNotThePublicationsIsShown() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: Movable Type\n")
            .with("en/a.md", "# Type of clay\n\n## Bi Sheng");
    assertThat(folder.section().showTitle()).isTrue();
    assertThat(folder.section().title()).isEqualTo("Type of clay");
  }

  @Test
  void aFileWithOnlyTextIsNotNamedAfterItsFile() {
    for (String file : List.of("a.md", "a.txt", "a.html")) {
      Folder folder = new Folder(temp.resolve(file)).with("en/" + file, "Some text.");
      assertThat(folder.section().showTitle()).isFalse();
      assertThat(folder.section().title()).isEqualTo("T");
    }
  }

  @Test
  void theTitleOfAPageIsNotThatOfAnArticle() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: Type\n")
            .with("en/a.html", "<title>Type | Site</title><h1>Clay</h1><p>x</p><h1>Wood</h1>");
    assertThat(folder.section().showTitle()).isFalse();
    assertThat(text(folder.section())).isEqualTo("Clay x Wood");
  }

  @Test
  void onlyTheFirstSectionOfAnArticleHidesItsTitle() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: Type\n")
            .with("en/1.md", "# Type\n\nx")
            .with("en/2.md", "# Type\n\ny");
    assertThat(folder.manuscript().sections())
        .extracting(Section::showTitle)
        .containsExactly(false, true);
    folder.with("publication.yaml", "title: Type\ntype: book\n");
    assertThat(folder.manuscript().sections())
        .extracting(Section::showTitle)
        .containsExactly(true, true);
  }

  @Test
  void anArticleOfOneFileHasItsTitleFromTheFile() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "date: 2026-11-24\n")
            .with("en/a.md", "# Movable *Type*\n\nx\n\n## Clay")
            .with("zh-Hans/a.md", "---\ntitle: 活字\n---\n## 泥\n\n## 木");
    LocalizedText title = folder.publication().orElseThrow().title();
    assertThat(folder.editions())
        .extracting(edition -> title.in(edition.edition().language()).orElse(""))
        .containsExactly("Movable Type", "活字");
    assertThat(folder.editions())
        .extracting(edition -> edition.sections().get(0).showTitle())
        .containsExactly(false, false);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void anEditionWhoseFileGivesNoTitleIsReported() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "date: 2026-11-24\n")
            .with("en/a.md", "# T\n\nx")
            .with("ja/a.md", "x");
    folder.publication();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:1: the edition ja has no title; add title: {ja: …}, or begin a.md with its title as the only heading of the highest level: # …");
  }

  @Test
  void aGivenTitleNeedsAWordingForEveryEdition() {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: {en: Movable Type}\n")
            .with("en/a.md", "x")
            .with("ja/a.md", "# 活字\n\nx");
    folder.publication();
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:1: the title has no wording for the edition ja; add ja: … to it");
  }

  private Section section(String markdown) {
    Folder folder =
        new Folder(temp.resolve(String.valueOf(markdown.hashCode())))
            .with("publication.yaml", BOOK)
            .with("en/a.md", markdown);
    return folder.section();
  }

  private static String text(Section section) {
    return org.jsoup.Jsoup.parseBodyFragment(section.content()).text();
  }

  private void assertTitle(String file, String text, String title, int line) {
    Folder folder =
        new Folder(temp.resolve(file)).with("publication.yaml", BOOK).with("en/" + file, text);
    assertThat(folder.section())
        .extracting(Section::title, Section::line)
        .containsExactly(title, line);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aMissingTitleIsAdvisedByTheFormatOfTheFile() {
    assertThat(problemsWithoutTitle("a.md", "# A\n\nx\n\n# B\n\nx"))
        .containsExactly(
            "publication.yaml:1: the publication has no title; add title: …, or begin a.md with its title as the only heading of the highest level: # …");
    assertThat(problemsWithoutTitle("b.txt", "x"))
        .containsExactly(
            "publication.yaml:1: the publication has no title; add title: …, or write it between two lines of --- at the start of b.txt");
    assertThat(problemsWithoutTitle("c.html", "<p>x</p>"))
        .containsExactly(
            "publication.yaml:1: the publication has no title; add title: …, or write it as the <title> of c.html");
  }

  @Test
  void aTitleThatIsAListIsReportedOnce() {
    assertThat(problemsWithoutTitle("d.md", "---\ntitle: [A, B]\n---\nx"))
        .containsExactly("en/d.md:2: \"title\" is a list; write one text after title:");
  }

  private List<String> problemsWithoutTitle(String file, String text) {
    Folder folder =
        new Folder(temp.resolve(file))
            .with("publication.yaml", "rights: R\n")
            .with("en/" + file, text);
    folder.editions();
    return folder.problems();
  }
}
