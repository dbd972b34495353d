package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.StructureElement;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tags of a PDF, which screen readers read. */
@Tag("long")
class AccessiblePdfTest {

  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 40'><rect width='60' height='40'"
          + " fill='#a40' opacity='0.5'/></svg>";

  /** A section with every construct. */
  private static final String ALL =
      """
      # Type 活字[^t]

      Text with *em*, **strong**, `code`, a [link](02-b.md), <span lang="fr">mot</span>,
      <abbr title="Portable Document Format">PDF</abbr>, <q>q</q>, H<sub>2</sub>O.[^1] 活字——“字”。

      [^t]: A note of the title.
      [^1]: A note, with a [link](https://example.org/ "Elsewhere").

          Its second paragraph.

      ## Lists

      - one
      - two[^2]
        1. nested

           - deep

      - [x] done
      - [ ] open

      <dl><dt>Term</dt><dd>What it is.</dd><dt>Term</dt><dt>Other</dt><dd><p>Both.</p></dd></dl>

      [^2]: A note in a list.

      ### Quoted

      > A quote.
      >
      > > Within it.

      ```java
      int x = 1;

      return x;
      ```

      | A | B |
      |---|--:|
      | a long cell that goes on over more than a line of the narrow column that it has got here | |
      |   | d[^3] |

      [^3]: A note in a table.

      <table><caption>Caption</caption><tr><th>r</th><td rowspan="2">1</td></tr><tr><th>s</th></tr></table>

      <table><tr><td>no</td><td>head</td></tr></table>

      ![A drawing](a.svg "With a caption")

      ![Inline](a.svg) within a line.

      <figure><img src="a.svg" alt="Bare"></figure>

      <ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>

      <div>bare <em>text</em><p>and</p>more</div><hr><aside>Aside</aside>
      """;

  @TempDir Path temp;

  private PublicationFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new PublicationFolder(temp).as(Format.PDF);
  }

  private StructureElement structure(String text) throws Exception {
    folder.with("publication.yaml", "title: Title\n").with("en/01.md", text).publish();
    return StructureElement.read(folder.file("en", Format.PDF));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "zh-Hant", "ja", "ko"})
  void everyEditionOfAnythingKeepsPdfUaAndPdfA(String language) throws Exception {
    folder
        .with(
            "publication.yaml",
            """
            title: Type & <type>
            subtitle: Subtitle
            authors: [{name: A & B, bio: Bio}, {name: C}]
            abstract: Abstract
            keywords: [a, "b & c"]
            type: book
            """)
        .with(language + "/01-a.md", ALL)
        .with(language + "/02-b.md", "# Second\n\nText[^1] and 字。\n\n[^1]: Note.\n")
        .with(language + "/a.svg", SVG)
        .publish();

    assertThat(VeraPdf.failures(folder.file(language, Format.PDF))).isEmpty();
  }

  @Test
  void theStructureIsThatOfTheSource() throws Exception {
    StructureElement section =
        structure(
                """
                # Clay

                One *two* `three` <span lang="fr">mot</span>.

                > Quote

                1. item
                   - inner

                ```
                code
                ```
                """)
            .all("Sect")
            .get(0);

    assertThat(section.shape())
        .isEqualTo(
            "Sect[H2 P[Em Code Span] BlockQuote[P] L[LI[Lbl LBody[L[LI[Lbl LBody]]]]] P[Code]]");
    assertThat(section.all("Span").get(0).entry("Lang")).isEqualTo("fr");
    assertThat(section.all("L"))
        .extracting(list -> list.attribute("ListNumbering"))
        .containsExactly("Decimal", "Disc");
    assertThat(section.all("Lbl").get(1).entry("ActualText")).isEqualTo("•");
    assertThat(section.text().replaceAll("\\s+", " "))
        .isEqualTo("ClayOne two three mot.Quote1. iteminnercode");
  }

  /** Bold Chinese text has another face, on the line of the text around it. */
  @Test
  void aLinkInBoldTextIsALink() throws Exception {
    folder
        .with("publication.yaml", "title: Title\n")
        .with(
            "zh-Hans/01.md",
            "# T\n\n他**[链接](https://example.org/a)**，[后](https://example.org/b)。\n")
        .publish();
    assertThat(
            StructureElement.read(folder.file("zh-Hans", Format.PDF)).all("Link").stream()
                .flatMap(StructureElement::annotations)
                .map(annotation -> annotation.getString("Contents")))
        .containsExactly("链接", "后");
  }

  @Test
  void aNoteFollowsTheParagraphThatCallsItAndBothAreLinked() throws Exception {
    StructureElement document =
        structure("# T\n\nCalled[^1] twice[^2].\n\n- item[^1]\n\n[^1]: First.\n[^2]: Second.\n");

    assertThat(document.all("Sect").get(0).shape())
        .isEqualTo(
            "Sect[H2 P[Reference[Link] Reference[Link]] Note[Lbl[Link] P] Note[Lbl[Link] P]"
                + " L[LI[Lbl LBody[Reference[Link]]]]]");
    List<StructureElement> notes = document.all("Note");
    assertThat(notes).extracting(StructureElement::text).containsExactly("1First.", "2Second.");
    assertThat(notes)
        .extracting(note -> note.entry("ID"))
        .doesNotHaveDuplicates()
        .doesNotContain("");
    assertThat(
            document.all("Link").stream()
                .flatMap(StructureElement::annotations)
                .map(annotation -> annotation.getString("Contents")))
        .containsExactly(
            "Note 1", "Note 2", "Back to the text, note 1", "Back to the text, note 2", "Note 1");
  }

  @Test
  void aNoteFollowsTheWholeNoteThatCallsIt() throws Exception {
    StructureElement document =
        structure("# T\n\nCalled.[^1]\n\n[^1]: First.[^2]\n\n    More.\n\n[^2]: Second.\n");

    assertThat(document.all("Note"))
        .extracting(StructureElement::text)
        .containsExactly("1First.2More.", "2Second.");
  }

  @Test
  void aTableSaysWhatHeadsWhatAndItsHeadIsReadOnce() throws Exception {
    String rows =
        Stream.iterate(1, i -> i + 1)
            .limit(90)
            .map(i -> "| %d | value %d |\n".formatted(i, i))
            .collect(Collectors.joining());
    StructureElement table =
        structure("# T\n\n| No | What |\n|---|---|\n" + rows + "| | |\n").all("Table").get(0);

    assertThat(table.all("TH")).extracting(StructureElement::text).containsExactly("No", "What");
    assertThat(table.all("TH")).extracting(cell -> cell.attribute("Scope")).containsOnly("Column");
    assertThat(table.all("TR")).hasSize(92).allMatch(row -> row.elements().count() == 2);
    assertThat(VeraPdf.failures(folder.file("en", Format.PDF))).isEmpty();
  }

  @Test
  void aWordOnTwoLinesIsReadWholeAndTwoWordsAreTwo() throws Exception {
    String text =
        "The incomprehensibilities of internationalization characteristically overwhelm "
            + "counterrevolutionaries, notwithstanding the straightforwardness of the typographical "
            + "interpretations that authoritative lexicographers disproportionately misunderstand.";
    StructureElement document =
        structure("# T\n\n" + text + "\n\n| H |\n|---|\n| " + text + " |\n");

    assertThat(document.all("P").get(0).text().replace("\u00AD", "")).isEqualTo(text);
    assertThat(document.all("TD").get(0).text().replace("\u00AD", "").strip()).isEqualTo(text);
    assertThat(document.all("P").get(0).text()).contains("\u00AD");
  }

  @Test
  void linesThatTheAuthorBrokeAndWhatFloatsAreReadWhereTheyStand() throws Exception {
    folder.with("theme/css/theme.css", ".aside { float: left; width: 6em; }");
    StructureElement document =
        structure("# T\n\nA<br>b\n\n<div class=\"aside\"><p>Beside</p></div>\n\nAfter it.\n");

    assertThat(document.text()).isEqualTo("TitleTA bBesideAfter it.");
  }

  @Test
  void aTableOfNothingButItsHeadIsAllowed() throws Exception {
    StructureElement table = structure("# T\n\n| A | B |\n|---|---|\n").all("Table").get(0);

    assertThat(table.shape()).isEqualTo("Table[TBody[TR[TH TH]]]");
    assertThat(VeraPdf.failures(folder.file("en", Format.PDF))).isEmpty();
  }

  @Test
  void headsAndNumbersOfPagesAreNotReadAndContentsAre() throws Exception {
    String paragraph = "Words that fill the page. ".repeat(60) + "\n\n";
    folder
        .with("publication.yaml", "title: Running\ntype: book\n")
        .with("en/1.md", "# First\n\n" + paragraph.repeat(3))
        .with("en/2.md", "# Second\n\n" + paragraph)
        .publish();
    StructureElement document = StructureElement.read(folder.file("en", Format.PDF));

    assertThat(document.text().split("Running", -1)).as("the title, once").hasSize(2);
    assertThat(document.all("TOCI"))
        .extracting(StructureElement::text)
        .containsExactly("First 3", "Second 6");
    assertThat(document.all("TOC").get(0).shape())
        .isEqualTo("TOC[TOCI[Reference[Link]] TOCI[Reference[Link]]]");
  }

  @Test
  void aFigureHasItsAlternativeAndAnOrnamentIsNotRead() throws Exception {
    folder.with("en/a.svg", SVG);
    StructureElement document =
        structure(
            "# T\n\n![A drawing](a.svg \"Caption\")\n\nText <img src=\"a.svg\" alt=\"\"> text.\n");

    assertThat(document.all("Figure")).hasSize(1);
    StructureElement figure = document.all("Figure").get(0);
    assertThat(figure.entry("Alt")).isEqualTo("A drawing");
    assertThat(figure.entries().getCOSDictionary(COSName.A).containsKey("BBox")).isTrue();
    assertThat(document.all("Sect").get(0).shape()).isEqualTo("Sect[H2 Div[Figure Caption] P]");
    assertThat(VeraPdf.failures(folder.file("en", Format.PDF))).isEmpty();
  }

  @Test
  void coloursOfFourInksAndSmallImagesAreOnesThatPdfAAllows() throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png", png);
    folder
        .with("theme/css/theme.css", "strong { color: cmyk(0, 1, 1, 0); }")
        .with("en/a.png", png.toByteArray());
    structure("# T\n\n**Red**\n\n![A pixel](a.png)\n");

    assertThat(VeraPdf.failures(folder.file("en", Format.PDF))).isEmpty();
  }

  @Test
  void theOutlineLeadsToTheHeadings() throws Exception {
    structure("# One\n\n## Two\n\nText\n");
    try (PDDocument pdf = Loader.loadPDF(folder.file("en", Format.PDF).toFile())) {
      PDOutlineItem first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
      COSDictionary heading = first.getCOSObject().getCOSDictionary(COSName.SE);
      COSDictionary below = first.getFirstChild().getCOSObject().getCOSDictionary(COSName.SE);
      List<StructureElement> headings =
          StructureElement.read(pdf).stream()
              .filter(element -> element.role().matches("H[1-6]"))
              .toList();
      assertThat(headings).extracting(StructureElement::role).containsExactly("H1", "H2", "H3");
      assertThat(headings.get(1).entries()).isSameAs(heading);
      assertThat(headings.get(2).entries()).isSameAs(below);
    }
  }

  @Test
  void theMetadataSayWhatTheInformationSays() throws Exception {
    folder
        .with(
            "publication.yaml",
            "title: A & <B>\nauthors: [{name: X}, {name: Y}]\nabstract: About\nkeywords: [k, l]\n")
        .with("en/1.md", "# T\n\nText\n")
        .publish();
    try (PDDocument pdf = Loader.loadPDF(folder.file("en", Format.PDF).toFile())) {
      String xmp =
          new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
      assertThat(xmp)
          .contains(
              "<pdfuaid:part>1</pdfuaid:part>",
              "<pdfaid:part>2</pdfaid:part>",
              "<pdfaid:conformance>A</pdfaid:conformance>",
              "<rdf:li xml:lang=\"x-default\">A &amp; &lt;B&gt;</rdf:li>",
              "<rdf:li xml:lang=\"en\">About</rdf:li>",
              "<rdf:li>X</rdf:li><rdf:li>Y</rdf:li>",
              "<dc:language><rdf:Bag><rdf:li>en</rdf:li>",
              "<pdf:Keywords>k, l</pdf:Keywords>",
              "<xmp:CreateDate>2026-11-24T00:00:00Z</xmp:CreateDate>");
      assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    }
  }
}
