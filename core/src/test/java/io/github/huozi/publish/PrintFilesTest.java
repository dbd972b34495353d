package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import io.github.huozi.request.PublishedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files for print shops beside the PDF for reading. */
class PrintFilesTest {

  private static final String FOGRA39 = "FOGRA39L_coated.icc";
  private static final String FOGRA47 = "FOGRA47L_uncoated.icc";

  @TempDir Path temp;

  private PublicationFolder folder;

  @BeforeEach
  void publication() throws IOException {
    folder =
        new PublicationFolder(temp)
            .as(Format.PDF)
            .with("publication.yaml", "title: T\nprint: [kdp, offset-jp]\n")
            .with("en/1.md", "# One\n\nText.\n");
  }

  private Path file(String classifier) {
    return folder.file(classifier, Format.PDF);
  }

  private static byte[] icc(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            PublicationFolder.class.getResourceAsStream("/io/github/huozi/press/" + name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void eachPrintShopHasAFile() throws Exception {
    List<PublishedFile> files = folder.publish();
    assertThat(files)
        .extracting(PublishedFile::classifier)
        .containsExactly("en", "en-kdp", "en-offset-jp");
    assertThat(files).extracting(PublishedFile::edition).containsOnly("en");
    assertThat(files)
        .extracting(PublishedFile::path)
        .containsExactly(file("en"), file("en-kdp"), file("en-offset-jp"));
    // The numbers of pages are made even, or divisible by four.
    assertThat(files)
        .extracting(PublishedFile::pages)
        .containsExactly(OptionalInt.of(1), OptionalInt.of(2), OptionalInt.of(4));
    for (PublishedFile file : files) {
      assertThat(PdfFile.read(file.path()).pages())
          .hasSize(file.pages().getAsInt())
          .first(STRING)
          .contains("Text.");
    }
  }

  /** The cover is drawn for the pages that the shop's file has, and has its boxes and its inks. */
  @Test
  void aPrintShopHasACoverIfItIsAskedFor() throws Exception {
    folder.with(
        "publication.yaml",
        """
        title: T
        identifier: urn:isbn:978-0-306-40615-7
        print: {offset-jp: {cover: {paper: 3mm, band: 50mm}}}
        """);
    List<PublishedFile> files = folder.publish();
    assertThat(files)
        .extracting(PublishedFile::classifier)
        .containsExactly("en", "en-offset-jp", "en-offset-jp-cover");
    try (PDDocument pages = Loader.loadPDF(file("en").toFile());
        PDDocument cover = Loader.loadPDF(file("en-offset-jp-cover").toFile())) {
      assertThat(cover.getNumberOfPages()).isEqualTo(2);
      PDRectangle trim = cover.getPage(0).getTrimBox();
      PDRectangle page = pages.getPage(0).getMediaBox();
      // Four pages are two leaves.
      assertThat((double) trim.getWidth())
          .isCloseTo(2 * page.getWidth() + 6 * 72 / 25.4, within(0.01));
      assertThat((double) trim.getHeight()).isCloseTo(page.getHeight(), within(0.01));
      PDRectangle bleed = cover.getPage(0).getBleedBox();
      assertThat(bleed.getWidth() - trim.getWidth()).isCloseTo(17.01f, within(0.01f));
      assertThat((double) cover.getPage(1).getTrimBox().getHeight())
          .isCloseTo(50 * 72 / 25.4, within(0.01));
    }
    assertThat(folder.problems()).noneMatch(problem -> problem.contains("cover"));
    assertThat(folder.publish()).allMatch(PublishedFile::upToDate);
  }

  @Test
  void withoutPdfsThereAreNone() throws Exception {
    assertThat(folder.as(Format.EPUB).publish())
        .extracting(PublishedFile::classifier)
        .containsExactly("en");
    assertThat(file("en-kdp")).doesNotExist();
    folder.as(Format.values());
    assertThat(folder.publish())
        .extracting(file -> file.path().getFileName().toString())
        .containsExactly("book-en.pdf", "book-en-kdp.pdf", "book-en-offset-jp.pdf", "book-en.epub");
  }

  @Test
  void theyAreUpToDateTogether() throws Exception {
    List<PublishedFile> first = folder.publish();
    List<String> problems = folder.problems();
    List<PublishedFile> second = folder.publish();
    assertThat(folder.remade()).isEmpty();
    assertThat(second).allMatch(PublishedFile::upToDate);
    assertThat(second)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("origin")
        .isEqualTo(first);
    assertThat(folder.problems()).isEqualTo(problems);
  }

  @Test
  void oneThatIsMissingOrChangedIsMadeAgain() throws Exception {
    folder.publish();
    byte[] made = Files.readAllBytes(file("en-kdp"));
    Files.delete(file("en-kdp"));
    folder.publish();
    assertThat(folder.remade()).containsExactly("en: book-en-kdp.pdf is missing");
    assertThat(file("en-kdp")).hasBinaryContent(made);
    Files.writeString(file("en-kdp"), "changed");
    folder.publish();
    assertThat(folder.remade())
        .containsExactly("en: book-en-kdp.pdf has been changed since it was made");
    assertThat(file("en-kdp")).hasBinaryContent(made);
  }

  @Test
  void theAuthorsProfileIsAnInput() throws Exception {
    // It lies in the folder of another edition, whose files are none of this one.
    folder
        .with(
            "publication.yaml",
            """
            title: T
            print: {house: {condition: de/house.icc}}
            editions:
            - language: en
            - {language: de, print: none}
            """)
        .with("de/1.md", "# Eins\n\nText.\n")
        .with("de/house.icc", icc(FOGRA39))
        .only("en")
        .publish();
    byte[] made = Files.readAllBytes(file("en-house"));
    folder.with("de/house.icc", icc(FOGRA47)).publish();
    assertThat(folder.remade()).containsExactly("en: de/house.icc has changed");
    assertThat(Files.readAllBytes(file("en-house"))).isNotEqualTo(made);
  }

  @Test
  void anEditionHasOnlyItsOwn() throws Exception {
    folder
        .with(
            "publication.yaml",
            """
            title: T
            print: kdp
            editions:
            - language: en
            - {language: de, print: [office]}
            """)
        .with("de/1.md", "# Eins\n\nText.\n");
    assertThat(folder.publish())
        .extracting(PublishedFile::classifier)
        .containsExactly("en", "en-kdp", "de", "de-office");
  }

  /** A drawing that the standard of a profile does not take as it is. */
  private PublicationFolder translucent() throws IOException {
    return folder
        .with("publication.yaml", "title: T\nprint:\n  kdp:\n  house: {standard: x-1a}\n")
        .with("en/1.md", "# One\n\n![A plan](plan.svg)\n")
        .with(
            "en/plan.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\""
                + " height=\"9\" fill=\"red\" opacity=\".5\"/></svg>");
  }

  @Test
  void whatAShopMayObjectToIsTold() throws Exception {
    translucent().publish();
    assertThat(folder.problems())
        .singleElement(STRING)
        .startsWith(
            "publication.yaml:4: the print file house of the edition en, page 1: something is"
                + " translucent");
    assertThat(file("en-house")).exists();
  }

  @Test
  void whatAShopMayObjectToMayFailABuild() throws Exception {
    translucent().withLevel("print-file", "error");
    assertThatExceptionOfType(PublishingException.class).isThrownBy(folder::publish);
    assertThat(file("en")).doesNotExist();
    assertThat(file("en-house")).doesNotExist();
  }

  /** The sheet says which file it is, in the edition's letters. */
  @Test
  void theSheetHasASlugInOutlines() throws Exception {
    folder.with("publication.yaml", "title: T\nprint: [offset-cn, office]\n").publish();
    assertThat(PdfFile.read(file("en-offset-cn")).words())
        .isEqualTo(PdfFile.read(file("en-office")).words());
    assertThat(Files.size(file("en-offset-cn"))).isGreaterThan(Files.size(file("en-office")));
  }

  /** The style sheet of a theme names an ink, and the file has a plate of it. */
  @Test
  void aSpotInkOfTheThemeIsAPlate() throws Exception {
    folder
        .with("publication.yaml", "title: T\nprint: offset-cn\n")
        .with(
            "theme/css/theme.css",
            "h1 { color: -huozi-spot(\"PANTONE 485 C\", device-cmyk(0% 95% 100% 0%)) }\n")
        .publish();
    try (PDDocument pdf = Loader.loadPDF(file("en-offset-cn").toFile())) {
      PDResources resources = pdf.getPage(0).getResources();
      List<String> spaces = new ArrayList<>();
      for (COSName name : resources.getColorSpaceNames()) {
        if (resources.getColorSpace(name) instanceof PDSeparation ink) {
          spaces.add(ink.getColorantName());
        }
      }
      assertThat(spaces).contains("PANTONE 485 C");
    }
  }

  @Test
  void aFolderInThePlaceOfAFileIsToldFirst() throws Exception {
    Files.createDirectories(file("en-kdp"));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(folder::publish)
        .withMessageContaining("book-en-kdp.pdf: cannot be written: there is a folder");
  }
}
