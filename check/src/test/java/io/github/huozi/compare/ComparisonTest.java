package io.github.huozi.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.problem.Steps;
import io.github.huozi.wording.Wording;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of another tool, without tags, and files that cannot be read. */
class ComparisonTest {

  private static final String OLD_NOTE =
      "old.pdf has no tags: its text is compared in the order in which its pages draw it";
  private static final String NEW_NOTE = OLD_NOTE.replace("old.pdf", "new.pdf");

  @TempDir private Path folder;

  private final List<Color> pictures = new ArrayList<>();

  /** Writes pages of lines, each with a running head and a page number, and the pictures. */
  private Path write(String name, String... pages) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument pdf = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int i = 0; i < pages.length; i++) {
        PDPage page = new PDPage(PDRectangle.A5);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(font, 10);
          content.newLineAtOffset(50, 560);
          content.showText("The Title");
          int at = 560;
          for (String line : pages[i].split("\n", -1)) {
            content.newLineAtOffset(0, at == 560 ? -40 : -14);
            at -= at == 560 ? 40 : 14;
            content.showText(line);
          }
          content.newLineAtOffset(100, 30 - at);
          content.showText(String.valueOf(i + 1));
          content.endText();
          if (i < pictures.size()) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 3, pictures.get(i).getRGB());
            content.drawImage(LosslessFactory.createFromImage(pdf, image), 50, 100, 80, 80);
          }
        }
      }
      pdf.save(file.toFile());
    }
    return file;
  }

  private Comparison compare(String before, String after) throws IOException {
    return Comparison.of(folder.resolve(before), folder.resolve(after), folder, Steps.NONE);
  }

  private List<String> lines() throws IOException {
    return new ComparisonReport(compare("old.pdf", "new.pdf"), Wording.ENGLISH).lines();
  }

  @Test
  void aFileIsTheSameAsItself() throws Exception {
    write("old.pdf", "one two");
    Comparison same = compare("old.pdf", "old.pdf");
    assertThat(same.differences()).isEmpty();
    assertThat(new ComparisonReport(same, Wording.ENGLISH).lines())
        .containsExactly("The files are the same, byte for byte");
  }

  @Test
  void wordsAreFoundByTheirGlyphsAndMarginsAreNoText() throws Exception {
    pictures.add(Color.RED);
    write("old.pdf", "one two three\nfour five six", "seven eight nine", "ten eleven");
    pictures.set(0, Color.BLUE);
    write("new.pdf", "one two 3\nfour five six", "inserted", "seven eight nine", "ten eleven");
    assertThat(lines())
        .containsExactly(
            OLD_NOTE,
            NEW_NOTE,
            "page 1: \"three\" is now \"3\"",
            "page 2: \"inserted\" is new",
            "page 1: the image is another one now",
            "the number of pages is 4, before 3",
            "pages 2–3: the text has moved on by 1 page");
  }

  @Test
  void filesWithOtherBytesAndTheSamePagesDoNotDiffer() throws Exception {
    write("old.pdf", "one two three");
    write("new.pdf", "one two three");
    try (PDDocument pdf = org.apache.pdfbox.Loader.loadPDF(folder.resolve("new.pdf").toFile())) {
      pdf.getDocumentInformation().setTitle("Another title");
      pdf.save(folder.resolve("other.pdf").toFile());
    }
    Files.move(
        folder.resolve("other.pdf"),
        folder.resolve("new.pdf"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertThat(lines())
        .containsExactly(
            OLD_NOTE, NEW_NOTE, "No words, images, links or bookmarks differ, and none has moved");
  }

  @Test
  void thePageShowsTheWordsAndTheirPlacesWithoutAScript() throws Exception {
    write("old.pdf", "one two & three");
    write("new.pdf", "one two & <four>");
    Path page = new ComparisonReport(compare("old.pdf", "new.pdf"), Wording.ENGLISH).write(folder);
    Document html = Jsoup.parse(page.toFile());
    assertThat(html.select("script, link, img:not([src^=data:])")).isEmpty();
    assertThat(html.select("article del").eachText()).containsExactly("three");
    assertThat(html.select("article ins").eachText()).containsExactly("<four>");
    assertThat(html.select("figcaption").eachText())
        .containsExactly("old.pdf, page 1", "new.pdf, page 1");
    assertThat(html.select("article figure img")).hasSize(2);
  }

  @Test
  void manyDifferencesAreCountedAndThePicturesHaveALimit() throws Exception {
    String[] old = new String[90];
    String[] now = new String[90];
    for (int i = 0; i < old.length; i++) {
      old[i] = "page a" + i + " has these words";
      now[i] = "page b" + i + " has these words";
    }
    write("old.pdf", old);
    write("new.pdf", now);
    ComparisonReport report = new ComparisonReport(compare("old.pdf", "new.pdf"), Wording.ENGLISH);
    assertThat(report.lines())
        .hasSize(2 + 12 + 1)
        .last()
        .isEqualTo("Changed text: 78 more are not listed");
    Document html = Jsoup.parse(report.write(folder).toFile());
    assertThat(html.select("article")).hasSize(90);
    assertThat(html.select("img")).hasSize(120);
    assertThat(html.select("header").text())
        .contains("The places of 30 more differences are not shown: the page would open slowly");
  }

  @Test
  void whatCannotBeReadIsNamed() throws Exception {
    write("old.pdf", "one");
    Files.writeString(folder.resolve("text.pdf"), "no PDF at all");
    Files.write(
        folder.resolve("cut.pdf"),
        java.util.Arrays.copyOf(Files.readAllBytes(folder.resolve("old.pdf")), 300));
    try (PDDocument pdf = org.apache.pdfbox.Loader.loadPDF(folder.resolve("old.pdf").toFile())) {
      pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      pdf.save(folder.resolve("locked.pdf").toFile());
    }
    for (String damaged : List.of("text.pdf", "cut.pdf")) {
      assertThatThrownBy(() -> compare("old.pdf", damaged))
          .isInstanceOf(IOException.class)
          .hasMessage(
              damaged
                  + " cannot be read as a PDF: it is damaged, or another kind of file; write the path of a PDF");
    }
    assertThatThrownBy(() -> compare("locked.pdf", "old.pdf"))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "locked.pdf is encrypted with a password; save it without one, and compare that file");
  }
}
