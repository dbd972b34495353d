package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.report.Report;
import io.github.huozi.testing.InParts;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each damage to a finished file is found, and has no other findings. */
@InParts(3)
@Tag("long")
class DamageTest {

  @TempDir static Path temp;

  private static FinishedBook book;
  private static Report before;

  @BeforeAll
  static void publish() throws Exception {
    book = FinishedBook.publish(temp);
    before = book.verify();
  }

  @AfterEach
  void mend() throws Exception {
    book.mend();
  }

  @Test
  void undamagedFilesHaveNoFindingsAboutFilesImagesLinksAndGlyphs() {
    assertThat(before.findings())
        .noneMatch(finding -> finding.rule().matches("(files|glyphs|links|images)/.*"));
  }

  @Test
  void aBitOfAnEpubIsLost() throws Exception {
    byte[] bytes = Files.readAllBytes(book.epub("en"));
    int container =
        new String(bytes, StandardCharsets.ISO_8859_1).indexOf("META-INF/container.xml");
    Damage.flip(book.epub("en"), container + 60);
    assertThat(found()).singleElement().asString().startsWith("files/unreadable book-en.epub");
  }

  @Test
  void anEpubIsCutShort() throws Exception {
    Damage.cut(book.epub("en"), 4000);
    assertThat(found()).singleElement().asString().startsWith("files/unreadable book-en.epub");
  }

  @Test
  void aFileIsMissing() throws Exception {
    Files.delete(book.pdf("zh-Hans"));
    assertThat(found())
        .containsExactly(
            "files/missing book-zh-Hans.pdf the file does not exist; publish it first, or remove"
                + " its format from <formats>");
  }

  @Test
  void aPdfIsCutShort() throws Exception {
    Damage.cut(book.pdf("en"), 9000);
    assertThat(found()).singleElement().asString().startsWith("files/unreadable book-en.pdf");
  }

  @Test
  void anImageOfTheEpubIsSwapped() throws Exception {
    Damage.replace(
        book.epub("en"), "EPUB/images/sort.png", FinishedBook.disc(1600, 1200, Color.GREEN));
    assertThat(found())
        .containsExactly(
            "images/changed book-en.epub en/clay.md:5 the image images/sort.png is a different one"
                + " in the file; publish the file again");
  }

  @Test
  void theCoverIsSwapped() throws Exception {
    Damage.replace(
        book.epub("en"), "EPUB/images/cover.png", FinishedBook.disc(600, 900, Color.GREEN));
    assertThat(found())
        .containsExactly(
            "images/changed book-en.epub EPUB/images/cover.png is not the cover that"
                + " publication.yaml gives; publish the file again");
  }

  @Test
  void anImageOfThePdfIsSwapped() throws Exception {
    Damage.edit(book.pdf("en"), pdf -> swapImages(pdf, 1600, 1200));
    assertThat(found())
        .containsExactly(
            "images/changed book-en.pdf en/clay.md:5 what is printed here is not the image"
                + " images/sort.png; publish the file again");
  }

  @Test
  void anImageHasTooFewPixelsForPrint() throws Exception {
    book.folder().with("images/sort.png", FinishedBook.disc(320, 240, Color.BLUE)).publish();
    assertThat(found())
        .hasSize(2)
        .allMatch(
            finding ->
                finding.matches(
                    "images/resolution book-\\S+\\.pdf \\S+/clay\\.md:5 the image images/sort\\.png is"
                        + " printed at \\d\\d pixels per inch \\(320 × 240 pixels on \\d+ mm × \\d+"
                        + " mm\\); give it at least \\d{3,4} × \\d{3,4} pixels, or print it"
                        + " smaller"));
    assertThat(book.verifier(FinishedBook.WITHOUT_TOOLS, 60).verify().findings())
        .noneMatch(finding -> finding.rule().equals("images/resolution"));
  }

  @Test
  void aLinkOfTheEpubLeadsNowhere() throws Exception {
    Damage.edit(
        book.epub("en"),
        "EPUB/clay.xhtml",
        text -> text.replace("wood.xhtml#wood--turning", "wood.xhtml#wood--turnin"));
    assertThat(found())
        .containsExactly(
            "links/broken book-en.epub en/clay.md:3 the target of the link wood.xhtml#wood--turnin"
                + " does not exist; publish the file again",
            "links/changed book-en.epub en/clay.md:3 the link \"wood\" does not link to"
                + " #wood--turning; publish the file again");
  }

  @Test
  void anEntryOfTheNcxLeadsNowhere() throws Exception {
    Damage.edit(
        book.epub("en"), "EPUB/toc.ncx", text -> text.replace("src=\"wood.xhtml\"", "src=\"x\""));
    assertThat(found())
        .containsExactly(
            "links/broken book-en.epub the target of the link x does not exist; publish the file again",
            "links/contents book-en.epub en/wood.md:1 the contents in EPUB/toc.ncx lack \"Wood\";"
                + " publish the file again");
  }

  @Test
  void aLinkOfTheEpubRunsAScript() throws Exception {
    Damage.edit(
        book.epub("en"),
        "EPUB/clay.xhtml",
        text -> text.replace("<p>Bi", "<p><a href=\"javascript:alert(1)\">!</a>Bi"));
    assertThat(FinishedBook.newRules(before, book.verify())).contains("activity/active");
  }

  @Test
  void aLinkOfThePdfLeadsNowhere() throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> {
          PDAnnotationLink link = link(pdf, false);
          link.getCOSObject().removeItem(COSName.A);
          COSArray nowhere = new COSArray();
          nowhere.add(new PDPage().getCOSObject());
          nowhere.add(COSName.getPDFName("Fit"));
          link.getCOSObject().setItem(COSName.DEST, nowhere);
        });
    assertThat(found())
        .containsExactly(
            "links/broken book-en.pdf the link \"Note 1\" has no target; publish the file again");
  }

  @Test
  void aLinkOfThePdfLeadsToTheReadersMachineInsteadOfTheWeb() throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> ((PDActionURI) link(pdf, true).getAction()).setURI("file:///etc/passwd"));
    assertThat(found())
        .containsExactly(
            "links/changed book-en.pdf en/clay.md:3 the link \"the web\" does not link to"
                + " https://example.org/a; publish the file again",
            "activity/active book-en.pdf a link points to file:///etc/passwd, which no publication"
                + " needs; publish the file again");
  }

  @Test
  void aDescriptionIsLost() throws Exception {
    Damage.edit(book.epub("en"), "EPUB/clay.xhtml", text -> text.replace(" alt=\"A sort\"", ""));
    assertThat(found())
        .containsExactly(
            "accessibility/description book-en.epub en/clay.md:5 no image is described as \"A"
                + " sort\", but one is in the sources; publish the file again");
  }

  @Test
  void theTagsAreLost() throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT));
    assertThat(found())
        .contains(
            "accessibility/role book-en.pdf the file is not tagged, so screen readers cannot read it in order;"
                + " publish the file again");
  }

  @Test
  void aLanguageIsLost() throws Exception {
    Damage.edit(book.pdf("en"), pdf -> pdf.getDocumentCatalog().setLanguage(null));
    assertThat(FinishedBook.newRules(before, book.verify())).containsExactly("metadata/changed");
  }

  @Test
  void aTitleIsLost() throws Exception {
    Damage.edit(book.pdf("en"), pdf -> pdf.getDocumentInformation().setTitle("Untitled"));
    assertThat(found())
        .containsExactly(
            "metadata/changed book-en.pdf the title of the file is \"Untitled\", but \"Type\" in"
                + " the sources; publish the file again");
  }

  private List<String> found() throws Exception {
    return book.newSince(before, book.verify());
  }

  /** The first link of a kind. */
  private static PDAnnotationLink link(PDDocument pdf, boolean toTheWeb) throws IOException {
    for (PDPage page : pdf.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && toTheWeb == link.getAction() instanceof PDActionURI) {
          return link;
        }
      }
    }
    throw new IllegalArgumentException("no such link");
  }

  private static void swapImages(PDDocument pdf, int width, int height) throws IOException {
    var image =
        LosslessFactory.createFromImage(
            pdf,
            ImageIO.read(new ByteArrayInputStream(FinishedBook.disc(width, height, Color.GREEN))));
    for (PDPage page : pdf.getPages()) {
      for (COSName name : page.getResources().getXObjectNames()) {
        if (page.getResources().isImageXObject(name)) {
          page.getResources().put(name, image);
        }
      }
    }
  }
}
