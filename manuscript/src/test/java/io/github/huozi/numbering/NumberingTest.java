package io.github.huozi.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionNumber;
import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberingTest {

  private static final String IMAGE = "![alt](a.svg \"%s\")";

  @TempDir Path temp;

  private Folder folder(String settings) {
    return new Folder(temp)
        .with("publication.yaml", "title: T\n" + settings)
        .with("en/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>");
  }

  /** Sections and headings with their numbers, as “1.1 Clay”. */
  private static List<String> headings(Manuscript manuscript) {
    List<String> found = new ArrayList<>();
    for (Section section : manuscript.sections()) {
      found.add(number(section.number()) + section.title());
      section.headings().forEach(heading -> found.add(number(heading.number()) + heading.text()));
    }
    return found;
  }

  private static String number(Optional<SectionNumber> number) {
    return number.map(known -> known.text() + " ").orElse("");
  }

  private static List<String> captions(Manuscript manuscript) {
    return manuscript.sections().stream()
        .flatMap(section -> section.contentTree().select("." + Names.CAPTION_NUMBER).stream())
        .map(number -> number.text())
        .toList();
  }

  private static List<String> references(Manuscript manuscript) {
    return manuscript.sections().stream()
        .flatMap(section -> section.contentTree().select("a." + Names.REFERENCE).stream())
        .map(link -> link.wholeText() + " " + link.attr("href"))
        .toList();
  }

  @Test
  void anAppendixHasItsNameOnce() {
    Manuscript book =
        folder("type: book\nnumbers: true\n")
            .with(
                "en/SUMMARY.md",
                "- [A](a.md)\n\n[B](b.md)\n[C](c.md)\n[D](d.md)\n[E](e.md)\n[F](f.md)\n[G](g.md)\n")
            .with("en/a.md", "# A\n\n@sec-b @sec-c @sec-e")
            .with("en/b.md", "# Appendix: *Sources* {#sec-b}\n\nx\n\n## Old\n\nx")
            .with("en/c.md", "# Annex — Tables {#sec-c}\n\nx")
            .with("en/d.md", "# Appendix D. Names\n\nx")
            .with("en/e.md", "# **Appendix** 附表 {#sec-e}\n\nx")
            .with("en/f.md", "---\nrole: appendix\n---\n# Appendix to the text\n\nx")
            .with("en/g.md", "# Appendices\n\nx")
            .manuscript();
    assertThat(headings(book))
        .containsExactly(
            "Chapter 1 A",
            "Appendix A Sources",
            "A.1 Old",
            "Annex B Tables",
            "Appendix D. Names",
            "Appendix E 附表",
            "F Appendix to the text",
            "Appendices");
    assertThat(book.sections().get(1).titleHtml()).isEqualTo("<em>Sources</em>");
    assertThat(book.sections().get(4).titleHtml()).isEqualTo("附表");
    assertThat(references(book)).containsExactly("Appendix A #b", "Annex B #c", "Appendix E #e");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 附录：大事年表, 附录 A 大事年表",
    "ja, 付録　年表, 付録A 年表",
    "ko, 부록: 표, 부록 A 표",
  })
  void theNameOfAnAppendixIsJoinedAsItsLanguageDoes(String language, String title, String heading) {
    Manuscript book =
        new Folder(temp)
            .with("publication.yaml", "title: T\ntype: book\nnumbers: true\n")
            .with(language + "/1.md", "# A\n\nx")
            .with(language + "/2.md", "---\nrole: appendix\n---\n# " + title + "\n\nx")
            .manuscript();
    assertThat(headings(book)).last().isEqualTo(heading);
  }

  @ParameterizedTest
  @CsvSource({"article, en, Appendix A", "article, zh-Hans, 附录 A", "book, ja, 付録A"})
  void aReferenceToAnAppendixSaysThatItIsOne(String type, String language, String reference) {
    Manuscript manuscript =
        new Folder(temp)
            .with("publication.yaml", "title: T\nnumbers: true\ntype: " + type + "\n")
            .with(language + "/1.md", "# A\n\n@sec-b")
            .with(language + "/2.md", "---\nrole: appendix\n---\n# B {#sec-b}\n\nx")
            .manuscript();
    assertThat(references(manuscript)).containsExactly(reference + " #section-02");
  }

  @Test
  void aReferenceHasTheMarkupOfATitleThatItSays() {
    Manuscript book =
        folder("type: book\nnumbers: true\n")
            .with("en/1.md", "# *Chapter* {#sec-a}\n\n@sec-a, x: [x {name}](#sec-b)\n")
            .with("en/2.md", "# *x* {#sec-b}\n\n![*y*](a.svg){#fig-y}\n\n@fig-y")
            .manuscript();
    assertThat(book.sections())
        .flatExtracting(section -> section.contentTree().select("a." + Names.REFERENCE))
        .extracting(Element::html)
        .containsExactly("Chapter 1", "x <em>x</em>", "Figure 2.1");
  }

  @Test
  void withoutNumbersATitleKeepsItsName() {
    Manuscript book =
        folder("type: book\n")
            .with("en/1.md", "# A\n\nx")
            .with("en/2.md", "# Appendix: Sources\n\nx")
            .manuscript();
    assertThat(headings(book)).containsExactly("A", "Appendix: Sources");
  }

  @Test
  void anIntroductionBeforeChaptersThatCountFromOneHasNoNumber() {
    Manuscript book =
        folder("type: book\nnumbers: true\n")
            .with("en/1.md", "# Introduction\n\nx")
            .with("en/2.md", "# Chapter 1\n\nx")
            .with("en/3.md", "# Wood\n\nx")
            .manuscript();
    assertThat(headings(book)).containsExactly("Introduction", "Chapter 1", "Chapter 2 Wood");
  }

  @Test
  void chaptersCountThroughPartsAndAppendicesApart() {
    Manuscript book =
        folder("type: book\nnumbers: true\n")
            .with(
                "en/SUMMARY.md",
                "# Summary\n\n[Preface](p.md)\n\n# One\n\n- [A](a.md)\n  - [B](b.md)\n- [C](c.md)\n\n"
                    + "# Two\n\n- [D](d.md)\n\n[Appendix: Sources](x.md)\n[Afterword](z.md)\n")
            .with("en/p.md", "x\n\n## Why\n\nx")
            .with("en/a.md", "x\n\n## H\n\nx\n\n### I\n\nx\n\n## K {-}\n\nx\n\n### L\n\nx")
            .with("en/b.md", "x\n\n## M\n\nx")
            .with("en/c.md", "x")
            .with("en/d.md", "x\n\n## N\n\nx")
            .with("en/x.md", "---\nrole: appendix\ntitle: Sources\n---\nx\n\n## O\n\nx")
            .with("en/z.md", "x")
            .manuscript();
    assertThat(headings(book))
        .containsExactly(
            "Preface",
            "Why",
            "Part I One",
            "Chapter 1 A",
            "1.1 H",
            "1.1.1 I",
            "K",
            "L",
            "1.2 B",
            "1.2.1 M",
            "Chapter 2 C",
            "Part II Two",
            "Chapter 3 D",
            "3.1 N",
            "Appendix A Sources",
            "A.1 O",
            "Afterword");
  }

  @Test
  void aTypedNumberIsKeptAndCounts() {
    Manuscript book =
        new Folder(temp)
            .with(
                "publication.yaml",
                "title: T\ntype: book\nnumbers: {chapters: true, headings: 2, figures: chapter}\n")
            .with(
                "zh-Hans/01.md", "# 第三章 泥\n\n## 3.4 火\n\nx\n\n## 铁\n\nx\n\n" + IMAGE.formatted("甲"))
            .with(
                "zh-Hans/02.md",
                "# 木\n\nx\n\n" + IMAGE.formatted("图 4-7 乙") + "\n\n" + IMAGE.formatted("丙"))
            .with(
                "zh-Hans/a.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")
            .manuscript();
    assertThat(headings(book)).containsExactly("第三章 泥", "3.4 火", "3.5 铁", "第四章 木");
    assertThat(captions(book)).containsExactly("图 3-1", "图 4-8");
  }

  @Test
  void theAuthorMayWriteTheFirstNumber() {
    Manuscript book =
        new Folder(temp)
            .with("publication.yaml", "title: T\ntype: book\nnumbers: {chapters: 第一回}\n")
            .with("zh-Hant/01.md", "# 甄士隱\n\nx")
            .with("zh-Hant/02.md", "# 賈雨村\n\nx")
            .manuscript();
    assertThat(headings(book)).containsExactly("第一回 甄士隱", "第二回 賈雨村");
  }

  @Test
  void whatIsReferredToIsNumberedAlthoughNothingSaysSo() {
    Folder folder =
        folder("type: book\n")
            .with(
                "en/01.md",
                "# Clay {#sec-clay}\n\nSee @fig-b, [-@fig-b], [Fig. @fig-b], [@fig-b; @tbl-c], @eq-d"
                    + " and @sec-clay; [@fig-b]{.page}, [@fig-b]{.with-page}, not li@fig-b.org.\n\n"
                    + IMAGE.formatted("One")
                    + "\n\n"
                    + IMAGE.formatted("Two")
                    + "{#fig-b}\n\nTable: Three {#tbl-c}\n\n| a |\n|---|\n| b |\n\n$$\nx\n$$ {#eq-d}\n");
    Manuscript book = folder.manuscript();
    assertThat(captions(book)).containsExactly("Figure 1", "Table 1");
    assertThat(references(book))
        .containsExactly(
            "Figure 1 #section-01--fig-b",
            "1 #section-01--fig-b",
            "Fig.\u00a01 #section-01--fig-b",
            "Figure 1 #section-01--fig-b",
            "Table 1 #section-01--tbl-c",
            "Equation (1) #section-01--eq-d",
            "“Clay” #section-01",
            "Figure 1 #section-01--fig-b",
            "Figure 1 #section-01--fig-b");
    assertThat(book.sections().get(0).contentTree().select("a[data-page-text]"))
        .extracting(link -> link.attr(Names.PAGE_TEXT))
        .containsExactly("page {0}", "{1} on page {0}");
    assertThat(book.sections().get(0).content()).contains("Table 1</a>, <a", "li@fig-b.org");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void aReferenceThatLeadsNowhereIsTold() {
    Folder folder =
        folder("type: book\n")
            .with("en/01.md", "See @fig-pres.\n\n" + IMAGE.formatted("One") + "{#fig-press}");
    Manuscript book = folder.manuscript();
    assertThat(book.sections().get(0).content()).contains("See @fig-pres.");
    assertThat(folder.problems())
        .containsExactly("en/01.md:1: nothing has the id \"fig-pres\"; did you mean @fig-press?");
  }

  @Test
  void aReferenceToWhatHasNoNumberIsTold() {
    Folder folder =
        folder("type: book\n")
            .with(
                "en/01.md",
                "See @tbl-a, @lst-b, @eq-c, [](#tbl-a), [this](#tbl-a).\n\n| a | b\n| 1 | 2\n\n"
                    + ": Title {#tbl-a}\n\n```java {#lst-b}\nint i;\n```\n\n$$\\foo$$ {#eq-c}");
    Manuscript book = folder.manuscript();
    assertThat(book.sections().get(0).content())
        .contains("See @tbl-a, @lst-b, @eq-c, #tbl-a, <a href=\"#section-01--tbl-a\">this</a>.");
    String line = "en/01.md:1: what has the id \"";
    assertThat(folder.problems())
        .contains(
            line
                + "tbl-a\" is read as text, and has no number; correct what is there, in line"
                + " 6, or put words in the link: [words](#tbl-a)",
            line
                + "lst-b\" has no caption, and so no number;"
                + " give it a caption, or put words in the link: [words](#lst-b)",
            line
                + "eq-c\" is read as text, and has no number; correct what is there, in line"
                + " 12, or put words in the link: [words](#eq-c)")
        .anyMatch(problem -> problem.contains(":3: the table that begins | a | b is not read"))
        .noneMatch(problem -> problem.contains("the definition"));
  }

  @Test
  void aReferenceWithWordsOfItsOwnIsKeptWholeIfItLeadsNowhere() {
    Manuscript book = folder("type: book\n").with("en/01.md", "See [Plate @fig-x].").manuscript();
    assertThat(book.sections().get(0).content()).contains("See Plate @fig-x.");
  }

  @Test
  void headingsOfADedicationDoNotCount() {
    Manuscript book =
        folder("type: book\nnumbers: true\n")
            .with("en/01.md", "---\nrole: dedication\n---\n# To M.\n\n## And N.\n\nx")
            .with("en/02.md", "# Clay\n\nx")
            .manuscript();
    assertThat(headings(book)).containsExactly("To M.", "And N.", "Chapter 1 Clay");
  }

  @Test
  void theMarkupOfOtherToolsIsRead() {
    Manuscript book =
        folder(
                "type: book\nnumbers: {chapters: true, figures: chapter, tables: through, equations: chapter}\n")
            .with(
                "en/01.md",
                "# Clay\n:label:`sec_clay`\n\n![A press](a.svg)\n:width:`300px`\n:label:`fig_press`\n\n"
                    + "$$x$$\n:eqlabel:`eq_x`\n\n:材料\n\n| a |\n|---|\n| b |\n:label:`tab_m`\n\n"
                    + "In :numref:`fig_press`, :eqref:`eq_x`, :numref:`tab_m`, :numref:`sec_clay`,"
                    + " \\eqref{eq_x}, Figure \\@ref(fig:press), {numref}`fig_press`.")
            .manuscript();
    assertThat(references(book))
        .containsExactly(
            "Figure 1.1 #section-01--fig_press",
            "(1.1) #section-01--eq_x",
            "Table 1 #section-01--tab_m",
            "Chapter 1 #section-01",
            "(1.1) #section-01--eq_x",
            "1.1 #section-01--fig_press",
            "Figure 1.1 #section-01--fig_press");
  }

  @Test
  void aLinkWithoutWordsSaysWhatItLeadsTo() {
    Folder folder =
        folder("type: book\nnumbers: {chapters: true, headings: 2, figures: chapter}\n")
            .with(
                "en/01.md",
                "# Clay\n\n[](#fire), [](02.md), [](02.md#grain), [](#fig-a){.with-page}, [](#grain),"
                    + " [Fig. %s](#fig-a), [No. {number}, {name}](02.md#grain), [](#b), [](#none).\n\n"
                    + "## Fire\n\n"
                    + IMAGE.formatted("A press")
                    + "{#fig-a}\n\n[](){#b}\nOr not.")
            .with("en/02.md", "# Wood\n\n## Grain\n\n<a href=\"01.md\"></a>x");
    Manuscript book = folder.manuscript();
    assertThat(references(book))
        .containsExactly(
            "Section 1.1 #section-01--fire",
            "Chapter 2 #section-02",
            "Section 2.1 #section-02--grain",
            "Figure 1.1 #section-01--fig-a",
            "Section 2.1 #section-02--grain",
            "Fig. 1.1 #section-01--fig-a",
            "No. 2.1, Grain #section-02--grain",
            "Section 1.1 #section-01--b");
    assertThat(book.sections().get(0).content()).contains("#none.", "data-page-text");
    assertThat(folder.problems())
        .containsExactly(
            "en/01.md:3: nothing has the id \"none\";"
                + " give it to a figure, table, formula or heading: {#none}");
  }

  @Test
  void anIdInBracketsMayBeThatOfAHeadingInAnyFile() {
    Folder folder =
        folder("type: book\nnumbers: {chapters: true}\n")
            .with(
                "en/01.md",
                "# Clay\n\nThe [*fine* grain][grain], [][bark], [Bark of a tree][], [a][defined];"
                    + " rows[i][grain], [x][anything], [x][], [][grian].\n\n[defined]: https://example.org/\n")
            .with("en/02.md", "# Wood\n\n## Grain\n\nx\n\n[](){#bark}\n## Bark of a tree\n\nx");
    Manuscript book = folder.manuscript();
    assertThat(book.sections().get(0).contentTree().select("a"))
        .extracting(link -> link.text() + " " + link.attr("href"))
        .containsExactly(
            "fine grain #section-02--grain",
            "“Bark of a tree” #section-02--bark",
            "Bark of a tree #section-02--bark-of-a-tree",
            "a https://example.org/");
    assertThat(book.sections().get(0).content())
        .contains("rows[i][grain], [x][anything], [x][], [][grian]");
    assertThat(folder.problems())
        .containsExactly("en/01.md:3: nothing has the id \"grian\"; did you mean grain?");
  }

  @Test
  void theLabelsAndRolesOfMystAreRead() {
    Folder folder =
        folder("type: book\nnumbers: {chapters: true, headings: 2, figures: chapter}\n")
            .with(
                "en/01.md",
                "(clay)=\n# Clay\n\nx\n\n(fire)=\n## Fire\n\n(why)=\nBecause.\n\n"
                    + "```{figure} a.svg\n:name: fig-a\n:alt: A press\n:width: 50%\n\nA *press*\n\nIts legend\n```\n\n"
                    + "{ref}`clay`, {ref}`fire`, {ref}`the fire <fire>`, {numref}`Fig. %s <fig-a>`,"
                    + " {numref}`fig-a`, {doc}`02`, {doc}`wood <02.md>`, {ref}`why`.")
            .with("en/02.md", "# Wood\n\nx");
    Manuscript book = folder.manuscript();
    assertThat(book.sections().get(0).contentTree().select("a[href]"))
        .extracting(link -> link.text() + " " + link.attr("href"))
        .containsExactly(
            "Chapter 1 #section-01",
            "Section 1.1 #section-01--fire",
            "the fire #section-01--fire",
            "Fig. 1.1 #section-01--fig-a",
            "Figure 1.1 #section-01--fig-a",
            "Chapter 2 #section-02",
            "wood #section-02",
            "Section 1.1 #section-01--why");
    assertThat(book.sections().get(0).content())
        .contains("A <em>press</em></figcaption>", "alt=\"A press\"", "width=\"50%\"")
        .doesNotContain(")=");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void theCodeAndTheImagesOfMystAreRead() {
    Folder folder =
        folder("type: book\nnumbers: {figures: through}\n")
            .with(
                "en/01.md",
                "# Clay\n\n```{image} a.svg\n:alt: A press\n```\n\n"
                    + "```{code-cell} ipython3\n---\nmystnb:\n  figure:\n    caption: |\n      A *plot*\n      of it\n    name: plot\n---\nplot(x)\n```\n\n"
                    + "```{code-cell} ipython3\n:tags: [hide-output]\n\n    indented\n```\n\n"
                    + "```{code-cell} ipython3\n:tags: [remove-input]\n\nunseen()\n```\n\n"
                    + "```{code-block} python\nx = 1\n```\n\n{numref}`plot`");
    Manuscript book = folder.manuscript();
    assertThat(references(book)).containsExactly("“A plot of it” #section-01--plot");
    assertThat(book.sections().get(0).content())
        .contains("alt=\"A press\"", "A <em>plot</em> of it</figcaption>", "    indented")
        .doesNotContain("tags", "mystnb", "unseen", "code-");
    assertThat(book.sections().get(0).contentTree().select("code.language-python")).hasSize(3);
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void theCaptionsOfMkDocsAreRead() {
    Manuscript book =
        folder("type: book\nnumbers: {figures: through, tables: through}\n")
            .with(
                "en/01.md",
                "# Clay\n\n![a](a.svg)\n/// caption\nA *press*\n///\n\n"
                    + "![a](a.svg)\n\n/// figure-caption | #fig-b\nIts `screw`\n///\n\n"
                    + "| a |\n|---|\n| b |\n\n/// table-caption\n    attrs: {id: tbl-c}\nMetals\n///\n\n"
                    + "[](#fig-b), [](#tbl-c). A line\n/// that is text")
            .manuscript();
    assertThat(captions(book)).containsExactly("Figure 1", "Figure 2", "Table 1");
    assertThat(references(book))
        .containsExactly("Figure 2 #section-01--fig-b", "Table 1 #section-01--tbl-c");
    assertThat(book.sections().get(0).content())
        .contains(
            "A <em>press</em></figcaption>", "<code>screw</code></figcaption>", "Metals</caption>")
        .containsOnlyOnce("///");
  }

  @Test
  void cellsThatShowAPictureOrHaveACaptionAreFigures() {
    Folder folder =
        folder("type: book\n")
            .with(
                "en/01.Rmd",
                "# Clay\n\n```{r setup, include=FALSE}\nlibrary(x)\n```\n\n"
                    + "```{r press, echo=FALSE, fig.cap=\"A *press*\", out.width='50%'}\n"
                    + "knitr::include_graphics(\"a.svg\", dpi = NA)\n```\n\n"
                    + "```{python}\n#| label: fig-plot\n#| fig-cap: >\n#|   A plot of\n#|   $x$\nplot(x)\n```\n\n"
                    + "```{r metals}\nknitr::kable(head(x), caption = 'Metals')\n```\n\n"
                    + "```{r long, fig.cap=\"(ref:long)\"}\nplot(y)\n```\n\n(ref:long) A _long_ one\n\n"
                    + "\\begin{equation}\nx = 1 (\\#eq:one)\n\\end{equation}\n\n"
                    + "<div class=\"figure\">\n<img src=\"a.svg\" alt=\"b\"/>\n"
                    + "<p class=\"caption\">(\\#fig:knit)Knitted</p>\n</div>\n\n"
                    + "\\@ref(fig:press), @fig-plot, \\@ref(tab:metals), \\@ref(fig:long), \\@ref(eq:one), \\@ref(fig:knit)");
    Manuscript book = folder.manuscript();
    assertThat(captions(book))
        .containsExactly("Figure 1", "Figure 2", "Table 1", "Figure 3", "Figure 4");
    assertThat(references(book))
        .containsExactly(
            "1 #section-01--fig-press",
            "Figure 2 #section-01--fig-plot",
            "1 #section-01--tab-metals",
            "3 #section-01--fig-long",
            "1 #section-01--eq-one",
            "4 #section-01--fig-knit");
    assertThat(book.sections().get(0).content())
        .contains("alt=\"A press\"", "A <em>press</em>", "<em>long</em> one", ">plot(x)</code>")
        .doesNotContain("library", "#|", "(ref:", "#eq", "include_graphics");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void figuresMayCountInSectionsOrThrough() {
    String text = "# A\n\n## H\n\n" + IMAGE.formatted("a") + "\n\n## I\n\n" + IMAGE.formatted("b");
    Manuscript sections =
        folder("type: book\nnumbers: {chapters: true, headings: 2, figures: section}\n")
            .with("en/01.md", text)
            .manuscript();
    assertThat(captions(sections)).containsExactly("Figure 1.1.1", "Figure 1.2.1");
    Manuscript through =
        folder("type: book\nnumbers: {figures: through}\n").with("en/02.md", text).manuscript();
    assertThat(captions(through)).containsExactly("Figure 1", "Figure 2", "Figure 3", "Figure 4");
  }

  @Test
  void aCaptionWithoutNumberDoesNotCount() {
    Manuscript book =
        folder("type: book\nnumbers: {figures: through}\n")
            .with("en/01.md", IMAGE.formatted("a") + "{-}\n\n" + IMAGE.formatted("b"))
            .manuscript();
    assertThat(captions(book)).containsExactly("Figure 1");
  }

  @Test
  void verticalLinesHaveChaptersInHanNumerals() {
    Manuscript book =
        new Folder(temp)
            .with(
                "publication.yaml",
                "title: T\ntype: book\nnumbers: true\neditions: [{language: ja, writing-mode: vertical-rl}]\n")
            .with("ja/01.md", "# 泥\n\nx")
            .manuscript();
    assertThat(headings(book)).containsExactly("第一章 泥");
  }
}
