package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of parts: from a list, from a file of the list, and from a file with the role. */
@Tag("long")
class PartPagesTest {

  @TempDir private static Path temp;

  private static PublicationFolder folder;

  @BeforeAll
  static void publish() throws Exception {
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: T\ntype: book\npublisher: P\nnumbers: true\n")
            .with(
                "en/SUMMARY.md",
                """
                # Summary

                ## Before *Type* {#sec-before}

                > A craftsman sharpens his tools.
                >
                > — Confucius

                - [Clay](clay.md)

                ## [After](after.md)

                - [Lead](lead.md)
                """)
            .with("en/clay.md", "# Clay\n\nFired, as @sec-before says.\n")
            .with("en/after.md", "# After Type\n\nWhat came later.\n")
            .with("en/lead.md", "# Lead\n\nCast.\n");
    folder.publish();
  }

  @Test
  void aPartOfAListHasAnEpigraph() throws Exception {
    PdfFile pdf = folder.pdf("en");
    assertThat(pdf.pages().get(6).lines().map(String::strip))
        .as("no number at its foot")
        .containsExactly(
            "Part  I", "Before Type", "A craftsman sharpens his tools.", "— Confucius");
    Document part = Jsoup.parse(folder.epub("en").source("part-1.xhtml"));
    assertThat(part.select("[epub:type=part] > [epub:type=epigraph]").eachAttr("role"))
        .containsExactly("doc-epigraph");
    assertThat(part.select(".section-title em").eachText()).containsExactly("Type");
  }

  @Test
  void aPartOfABookWithAnImprintIsARightHandPageWithABlankBack() throws Exception {
    List<String> pages = folder.pdf("en").pages();
    assertThat(pages.get(7)).isBlank();
    assertThat(pages.get(8)).contains("Fired, as Part I says.");
    assertThat(pages.get(9)).isBlank();
    assertThat(pages.get(10)).contains("After Type", "What came later.", "11");
    assertThat(pages.get(12)).contains("Lead");
  }

  @Test
  void theFilesAreBelowTheirPart() throws Exception {
    assertThat(folder.pdf("en").outline())
        .containsExactly(
            "Part I Before Type", "  Chapter 1 Clay", "Part II After Type", "  Chapter 2 Lead");
    assertThat(folder.epub("en").complaints()).isEmpty();
  }

  @Test
  void aFileMayBeAPart(@TempDir Path other) throws Exception {
    PublicationFolder book =
        new PublicationFolder(other)
            .with("publication.yaml", "title: T\ntype: book\n")
            .with("en/1.md", "---\nrole: part\n---\n# One\n\n> So it is.\n")
            .with("en/2.md", "# Clay\n\nA.\n")
            .with("en/3.md", "---\nrole: part\n---\n# Two\n")
            .with("en/4.md", "# Lead\n\nB.\n")
            .with("en/5.md", "# Afterword\n\nC.\n");
    book.publish();
    EpubFile epub = book.epub("en");
    Document nav = Jsoup.parse(epub.source("nav.xhtml"));
    assertThat(nav.select("[epub:type=toc] > ol > li > a").eachText())
        .containsExactly("One", "Two", "Afterword");
    assertThat(nav.select("[epub:type=toc] > ol > li > ol a").eachText())
        .containsExactly("Clay", "Lead");
    assertThat(Jsoup.parse(epub.source("section-01.xhtml")).select("[epub:type=epigraph]"))
        .hasSize(1);
    assertThat(epub.complaints()).isEmpty();
  }
}
