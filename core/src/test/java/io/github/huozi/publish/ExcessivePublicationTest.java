package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import io.github.huozi.testing.ProcessorTime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Excessive or misplaced constructs are laid out, or reported. */
@Tag("slow")
class ExcessivePublicationTest {

  @TempDir Path temp;

  private PublicationFolder folder;

  @BeforeEach
  void makeFolder() {
    folder = new PublicationFolder(temp);
  }

  @Test
  void aLongListingIsSetInLinesThatAreItsOwn() throws Exception {
    StringBuilder listing = new StringBuilder();
    for (int i = 0; i < 4_000; i++) {
      listing.append("line %d;\n".formatted(i));
    }
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\n```\n" + listing + "```\n\nAfter.\n")
        .as(Format.PDF)
        .publish();
    PdfFile pdf = PdfFile.read(folder.file("en", Format.PDF));
    String text = pdf.characters();
    for (int i = 1; i < 4_000; i++) {
      assertThat(text).containsOnlyOnce("line" + i + ";");
    }
    // No line is lost or blank where a part of the listing ends.
    List<String> full = pdf.pages().subList(1, pdf.pages().size() - 2);
    // Lines of a listing are lower than those of the grid, so that one more may fit.
    long most = full.stream().mapToLong(page -> page.lines().count()).max().orElseThrow();
    assertThat(full).allMatch(page -> page.lines().count() >= most - 1);
  }

  /** Indents always leave room for some words. */
  @Test
  void deepQuotationsAndListsKeepTheirText() throws Exception {
    String quotation =
        "<blockquote>".repeat(90) + "<p>a deep word</p>" + "</blockquote>".repeat(90);
    String list = "<ul><li>item".repeat(40) + "<p>an item's end</p>" + "</li></ul>".repeat(40);
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.html", "<h1>One</h1>" + quotation + list)
        .as(Format.PDF)
        .publish();
    PdfFile pdf = PdfFile.read(folder.file("en", Format.PDF));
    assertThat(pdf.words()).contains("a deep word", "an item’s end");
    assertThat(pdf.pages()).hasSizeLessThan(5);
  }

  /** A text of a hundred thousand characters without a place for a line break. */
  @Test
  void spacesWithoutABreakAreBrokenInTime() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\nx" + "\u00a0".repeat(200_000) + "y\n")
        .as(Format.PDF);
    assertThat(ProcessorTime.ofAllThreads(folder::publish)).isLessThan(30);
    assertThat(PdfFile.read(folder.file("en", Format.PDF)).words()).contains("y");
  }

  @Test
  void whatCannotBeLaidOutInTimeIsAnError() throws Exception {
    StringBuilder notes = new StringBuilder("# Two\n\n");
    for (int i = 0; i < 20_001; i++) {
      notes.append("Word[^%d]. ".formatted(i));
    }
    for (int i = 0; i < 20_001; i++) {
      notes.append("\n\n[^%d]: Note.".formatted(i));
    }
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# One\n\n" + "<i>a</i> ".repeat(100_001))
        .with("en/2.md", notes.toString())
        .with("en/3.txt", "Three\n\n" + "活".repeat(1_000_001))
        .with(
            "en/4.html",
            "<h1>Four</h1><table>" + ("<tbody>" + "<tr><td>x".repeat(4_001)).repeat(5) + "</table>")
        .with(
            "en/5.md",
            "# Five\n\n" + ("|a".repeat(100) + "\n" + "|-".repeat(100) + "\n\n").repeat(501))
        .with("en/6.html", "<h1>Six</h1><p><b>" + "<i>a</i> ".repeat(100_001) + "</b></p>")
        .with("en/7.md", "# Seven\n\n```\n" + "a\n".repeat(100_002) + "```\n")
        .with("en/8.md", "# Eight\n\n" + "## a\n\n".repeat(20_001))
        .with("en/9.md", "# Nine\n\n" + "a\n\n".repeat(100_001));
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .containsExactly(
            "en/1.md:3: a paragraph has more than 100000 links, emphases or line breaks; split it",
            "en/2.md: there are more than 20000 notes; split the file into several",
            "en/3.txt:1: the text seems to be in zh-Hans, and the edition is in en; move the file into"
                + " an edition in zh-Hans, or write lang: zh-Hans in its front matter",
            "en/3.txt:3: a paragraph has more than 1000000 characters; split it",
            "en/4.html:1: a table has more than 20000 rows; split it",
            "en/5.md:1503: the tables have more than 50000 cells, rows times columns; split the file"
                + " into several",
            "en/6.html:1: a paragraph has more than 100000 links, emphases or line breaks;"
                + " split it",
            "en/7.md:4: a listing has more than 100000 lines; split it",
            "en/8.md: there are more than 20000 headings; split the file into several",
            "en/9.md: there are more than 100000 paragraphs and items; split the file into several");
  }

  @Test
  void aCellEndsWithItsRowsAsInHtml() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with(
            "en/1.html",
            "<h1>One</h1><table><thead><tr><th rowspan=9>a<th>b<tbody><tr><td rowspan=0>c<td>d"
                + "<tr><td rowspan=65534>e</table><table><tr><td rowspan=2>q</table>"
                + "<table><tr><td colspan=1000>r<td rowspan=3>s<td colspan=0>t</table>");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .containsExactly(
            "en/1.html:1: a table has more than 1000 columns; split it, or make its cells span fewer",
            "en/1.html:1: the attribute colspan of <td> is ignored; write a whole number from"
                + " 1 to 1000");
    folder
        .with(
            "en/1.html",
            "<h1>One</h1><table><thead><tr><th rowspan=9>a<th>b<tbody><tr><td rowspan=0>c<td>d"
                + "<tr><td rowspan=65534>e</table><table><tr><td rowspan=2>q</table>"
                + "<table><tr><td colspan=999>r<td rowspan=3>s</table>")
        .publish();
    assertThat(PdfFile.read(folder.file("en", Format.PDF)).words()).contains("c d", "e", "q", "s");
    assertThat(EpubFile.read(folder.file("en", Format.EPUB)).complaints()).isEmpty();
  }

  @Test
  void aNoteMayHoldATable() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with(
            "en/1.md",
            "# One\n\nx[^1] y[^2]\n\n[^1]: <table><tr><td>Cell</td></tr></table>\n\n"
                + "[^2]: Note.\n\n    |a|b|\n    |-|-|\n    |c|d|\n\n    Last.")
        .publish();
    assertThat(PdfFile.read(folder.file("en", Format.PDF)).words())
        .contains("Cell", "a b", "c d", "Last.");
    assertThat(EpubFile.read(folder.file("en", Format.EPUB)).complaints()).isEmpty();
  }

  @Test
  void aTemplatesTablesAreBoundedToo() throws Exception {
    String page =
        """
        <html lang='en'><head><title>T</title></head><body>
        <table>%s</table>
        <#list sections as section><div data-section='${section.id}'>${section.content?no_esc}</div></#list>
        </body></html>
        """;
    String rows = "<tr><td colspan='1000000000' rowspan='1000000000'>A</td></tr>";
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.html", "<h1>One</h1>" + "<table><tr><td rowspan=2>q</table>".repeat(2))
        .with("theme/print.ftlh", page.formatted("<col span='5000000000'/>" + rows))
        .as(Format.PDF)
        .publish();
    folder.with(
        "theme/print.ftlh", page.formatted("<tr><td colspan='1000000000'>A</td></tr>".repeat(51)));
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .containsExactly(
            "theme/print.ftlh: the tables have more than 50000 cells, rows times columns; split the"
                + " file into several");
  }

  @Test
  void aHeadingWithoutTextIsTold() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("en/1.md", "# ![Sort](a.svg)\n\nq\n\n## ![Case](a.svg)\n\nWords.")
        .with("en/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>")
        .publish();
    assertThat(EpubFile.read(folder.file("en", Format.EPUB)).words("nav.xhtml"))
        .contains("Sort", "Case");
    folder
        .with("en/2.md", "# <img src='a.svg' alt=''>\n\nq\n\n## <img src='a.svg' alt=''>\n\nx")
        .with(
            "en/3.html", "<h1><ruby><rt>a</rt></ruby></h1><p>q<h2>" + "b ".repeat(1_001) + "</h2>");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    String empty = "a heading has no text; write some, or describe the image in it";
    assertThat(folder.problems())
        .containsExactly(
            "en/2.md:1: " + empty,
            "en/2.md:5: " + empty,
            "en/3.html:1: a heading has more than 2,000 characters; make a paragraph of it");
  }

  @Test
  void textsThatNoPageHasRoomForAreErrors() throws Exception {
    folder
        .with(
            "publication.yaml",
            "title: "
                + "x".repeat(2_001)
                + "\nabstract: "
                + "x".repeat(20_001)
                + "\nauthors:\n"
                + "- {name: a}\n".repeat(1_001))
        .with("en/1.md", "# One\n\nWords.");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(() -> folder.publish());
    assertThat(folder.problems())
        .hasSize(4)
        .last()
        .asString()
        .startsWith("theme: 1 running head is longer than the line and is omitted: xxx");
    assertThat(folder.problems().subList(0, 3))
        .containsExactly(
            "publication.yaml:1: the title has more than 2,000 characters; shorten it",
            "publication.yaml:2: a text has more than 20,000 characters; shorten it",
            "publication.yaml:3: \"authors\" has more than 1,000 items; list fewer of them");
  }
}
