package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.testing.InParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Finished files that were made to use up time or memory. {@code record} finds each; whatever the
 * other checks make of them, they end, and the other files have their results.
 */
@InParts(3)
@Tag("long")
@Timeout(60)
class HostileFilesTest {

  @TempDir static Path temp;

  private static FinishedBook book;

  @BeforeAll
  static void publish() throws Exception {
    book = FinishedBook.publish(temp);
  }

  @AfterEach
  void mend() throws IOException {
    book.mend();
  }

  @Test
  void anEntryThatUnpacksToAGigabyte() throws Exception {
    Map<String, byte[]> all = Damage.read(book.epub("en"));
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> content : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(content.getKey()));
        zip.write(content.getValue());
      }
      zip.putNextEntry(new ZipEntry("EPUB/zeros"));
      for (int i = 0; i < 1024; i++) {
        zip.write(zeros);
      }
    }
    Files.write(book.epub("en"), archive.toByteArray());
    assertThat(found()).contains("files/unreadable");
  }

  @Test
  void elementsOfEndlessDepth() throws Exception {
    Map<String, byte[]> all = Damage.read(book.epub("en"));
    all.replaceAll(
        (name, bytes) ->
            name.endsWith("clay.xhtml")
                ? new String(bytes, StandardCharsets.UTF_8)
                    .replace("</body>", "<b>".repeat(30_000) + "</b>".repeat(30_000) + "</body>")
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
    Damage.write(book.epub("en"), all);
    assertThat(found()).contains("files/unreadable");
    assertThat(book.verify(Set.of("verapdf", "record")).findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.message())
                    .isEqualTo(
                        "the file cannot be read (EPUB/clay.xhtml has elements nested more than 1000"
                            + " levels deep)"));
  }

  @Test
  void bookmarksInACircle() throws Exception {
    edited(
        pdf -> {
          COSDictionary first =
              catalog(pdf).getCOSDictionary(COSName.OUTLINES).getCOSDictionary(COSName.FIRST);
          first.setItem(COSName.NEXT, first);
        });
  }

  @Test
  void aStructureInACircle() throws Exception {
    edited(
        pdf -> {
          COSDictionary top =
              catalog(pdf).getCOSDictionary(COSName.STRUCT_TREE_ROOT).getCOSDictionary(COSName.K);
          top.getCOSArray(COSName.K).add(top);
        });
  }

  @Test
  void aStructureOfEndlessDepth() throws Exception {
    edited(
        pdf -> {
          COSDictionary at = catalog(pdf).getCOSDictionary(COSName.STRUCT_TREE_ROOT);
          for (int i = 0; i < 2000; i++) {
            COSDictionary kid = new COSDictionary();
            kid.setName(COSName.S, "Div");
            at.setItem(COSName.K, new COSObject(kid));
            at = kid;
          }
        });
  }

  @Test
  void aFormThatDrawsItself() throws Exception {
    edited(
        pdf -> {
          PDFormXObject form = new PDFormXObject(pdf);
          form.setBBox(new PDRectangle(10, 10));
          try (OutputStream out = form.getStream().createOutputStream()) {
            out.write("/X Do\n".getBytes(StandardCharsets.US_ASCII));
          }
          COSDictionary objects = new COSDictionary();
          objects.setItem("X", form.getCOSObject());
          COSDictionary resources = new COSDictionary();
          resources.setItem(COSName.XOBJECT, objects);
          form.getCOSObject().setItem(COSName.RESOURCES, resources);
          PDPage page = pdf.getPage(0);
          page.getResources().put(COSName.getPDFName("X"), form);
          PDStream drawn = new PDStream(pdf);
          try (OutputStream out = drawn.createOutputStream()) {
            out.write("/X Do\n".getBytes(StandardCharsets.US_ASCII));
          }
          COSArray contents = new COSArray();
          contents.add(page.getCOSObject().getDictionaryObject(COSName.CONTENTS));
          contents.add(drawn);
          page.getCOSObject().setItem(COSName.CONTENTS, contents);
        });
  }

  @Test
  void aStreamThatIsPackedTwice() throws Exception {
    edited(
        pdf -> {
          COSStream stream = pdf.getDocument().createCOSStream();
          COSArray twice = new COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
          try (OutputStream out = stream.createOutputStream(twice)) {
            for (int i = 0; i < 64; i++) {
              out.write(new byte[1 << 20]);
            }
          }
          pdf.getPage(0).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
  }

  @Test
  void arraysOfEndlessDepth() throws Exception {
    String pdf =
        "%PDF-1.7\n1 0 obj\n"
            + "[".repeat(3_000_000)
            + "\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
            + "trailer\n<</Root 1 0 R/Size 2>>\nstartxref\n3000026\n%%EOF\n";
    Files.write(book.pdf("en"), pdf.getBytes(StandardCharsets.US_ASCII));
    assertThat(found()).contains("files/unreadable");
  }

  private static COSDictionary catalog(PDDocument pdf) {
    return pdf.getDocumentCatalog().getCOSObject();
  }

  private static void edited(Damage.PdfChange change) throws Exception {
    Damage.edit(book.pdf("en"), change);
    assertThat(found()).contains("record/changed");
  }

  /** The rules that the damaged file breaks; the others break none. */
  private static List<String> found() throws Exception {
    List<Finding> findings = book.verify(Set.of("epubcheck", "verapdf")).findings();
    assertThat(findings)
        .extracting(Finding::file)
        .allMatch(file -> file.equals(book.pdf("en")) || file.equals(book.epub("en")));
    return findings.stream().map(Finding::rule).toList();
  }
}
