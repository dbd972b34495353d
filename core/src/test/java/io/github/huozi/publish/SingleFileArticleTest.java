package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.published.StructureElement;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An article of one file, with its title in the file or in {@code publication.yaml}. */
class SingleFileArticleTest {

  private static final String SECTIONS =
      """
      A lead.

      ## Clay

      Of clay.

      ### Bi

      Of Bi.

      ## Wood

      Of wood.

      ## Lead

      Of lead.

      ## Light

      Of light.
      """;

  @TempDir private Path folder;

  @Test
  void theTitleOfTheFileStandsOnce() throws Exception {
    publish("date: 2026-11-24\n", "---\ntitle: Movable Type\n---\n" + SECTIONS);
    publish("date: 2026-11-24\n", "# Movable Type\n\n" + SECTIONS);
    publish("title: Movable Type\n", "# Movable Type\n\n" + SECTIONS);
  }

  @Test
  void theNameOfTheFileStandsNowhere() throws Exception {
    publish("title: Movable Type\n", SECTIONS);
  }

  @Test
  void headingsRunIntoTheirParagraphs() throws Exception {
    publish("title: Movable Type\nheadings: run-in\n", SECTIONS);
    PdfFile pdf = PdfFile.read(file(Format.PDF));
    assertThat(pdf.words()).contains("Clay Of clay.", "Wood Of wood.", "Light Of light.");
    assertThat(EpubFile.read(file(Format.EPUB)).source("a.xhtml"))
        .containsPattern("<div class=\"run-in-paragraph\"><h2[^>]*>Clay</h2><p>Of clay.</p></div>");
  }

  /** The marker of a list is painted before the text around it. */
  @Test
  void aTitleThatRunsInIsReadBeforeTheNoteOfItsParagraph() throws Exception {
    String text = "Of clay.[^1]\n\n[^1]: A note.\n\n    - Fire\n";
    new PublicationFolder(folder)
        .with("publication.yaml", "title: Movable Type\nheadings: run-in\n")
        .with("en/a.md", "# Clay\n\n" + text)
        .publish();
    assertThat(StructureElement.read(file(Format.PDF)).text())
        .containsSubsequence("Clay", "Of clay.", "A note.", "Fire");
  }

  @Test
  void theTitleKeepsItsNotesAndMarkup() throws Exception {
    String text = "# Movable *Type*[^1]\n\n" + SECTIONS + "\n[^1]: Of the title.\n";
    new PublicationFolder(folder)
        .with("publication.yaml", "title: Movable Type\n")
        .with("en/a.md", text)
        .publish();
    assertThat(PdfFile.read(file(Format.PDF)).words()).contains("Movable Type1", "Of the title.");
    EpubFile epub = EpubFile.read(file(Format.EPUB));
    assertThat(epub.complaints()).isEmpty();
    assertThat(epub.source("title-page.xhtml"))
        .contains("<em>Type</em>")
        .containsPattern("<a [^>]*href=\"a.xhtml#[^\"]*fn-1\"");
  }

  private void publish(String publication, String text) throws Exception {
    new PublicationFolder(folder)
        .with("publication.yaml", publication + "contents: 2\n")
        .with("en/a.md", text)
        .publish();
    PdfFile pdf = PdfFile.read(file(Format.PDF));
    String words = pdf.words().replaceAll("Movable Type \\d+ ", ""); // the head of the second page
    assertThat(words.split("Movable Type", -1)).as(words).hasSize(2);
    assertThat(words).containsSubsequence("Movable Type", "Clay", "Wood", "A lead.", "Clay", "Bi");
    assertThat(pdf.title()).isEqualTo("Movable Type");
    assertThat(pdf.outline()).containsExactly("Clay", "  Bi", "Wood", "Lead", "Light");
    EpubFile epub = EpubFile.read(file(Format.EPUB));
    assertThat(epub.complaints()).isEmpty();
    assertThat(epub.words("a.xhtml"))
        .doesNotContain("Movable Type")
        .containsSubsequence("A lead.", "Clay", "Of clay.", "Bi", "Wood");
    assertThat(epub.words("nav.xhtml")).containsSubsequence("Movable Type", "Clay", "Wood");
  }

  private Path file(Format format) {
    return new PublicationFolder(folder).file("en", format);
  }
}
