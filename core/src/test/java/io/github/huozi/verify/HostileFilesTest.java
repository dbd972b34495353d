package io.github.huozi.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.published.InParts;
import io.github.huozi.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Finished files that were made to use up time or memory. The check {@code files} refuses each by
 * its limits, and no other check and no validator reads it.
 */
@Tag("long")
@InParts(4)
class HostileFilesTest {

  private static final int GIGABYTE = 1 << 30;

  @TempDir static Path temp;

  private static FinishedBook book;

  @BeforeAll
  static void publish() throws Exception {
    book = FinishedBook.specimen(temp);
  }

  @AfterEach
  void mend() throws IOException {
    book.mend();
  }

  @Test
  void anEntryThatUnpacksToGigabytes() throws Exception {
    addZeros(book.epub("en"), 1, GIGABYTE);
    refused("files/unreadable", "zeros-0: it is larger than 64 MB when it is unpacked");
  }

  @Test
  void entriesThatUnpackToGigabytesTogether() throws Exception {
    addZeros(book.epub("en"), 20, 60 << 20);
    refused("files/unreadable", "MB large when it is unpacked");
  }

  @Test
  void anEntryThatIsLargerThanItSays() throws Exception {
    addZeros(book.epub("en"), 1, 100 << 20);
    BitDamages.change(
        book.epub("en"),
        bytes -> {
          List<Integer> central = BitDamages.records(bytes, 0x02014B50);
          setInt(bytes, central.get(central.size() - 1) + 24, 1000);
          List<Integer> descriptors = BitDamages.records(bytes, 0x08074B50);
          setInt(bytes, descriptors.get(descriptors.size() - 1) + 12, 1000);
          return bytes;
        });
    refused("files/unreadable", "zeros-0: it is larger than the archive says");
  }

  @Test
  void veryManyEntries() throws Exception {
    Map<String, byte[]> entries = Damage.read(book.epub("en"));
    for (int i = 0; i < 50_001; i++) {
      entries.put("EPUB/" + i, new byte[0]);
    }
    Damage.write(book.epub("en"), entries);
    refused("files/unreadable", "entries");
  }

  @Test
  void entriesThatShareTheirBytes() throws Exception {
    BitDamages.change(
        book.epub("en"),
        bytes -> {
          List<Integer> central = BitDamages.records(bytes, 0x02014B50);
          System.arraycopy(bytes, central.get(3) + 42, bytes, central.get(4) + 42, 4);
          return bytes;
        });
    refused("files/unreadable", "overlaps");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside.css",
        "/etc/passwd",
        "EPUB/a\\b.css",
        "EPUB/nul\0.css",
        "EPUB//x.css",
        "C:/x.css",
        "EPUB/./x.css",
        "EPUB/CSS/base.css"
      })
  void absurdNames(String name) throws Exception {
    Damage.add(book.epub("en"), name, new byte[] {' '});
    refused("files/name", "; publish the file again");
  }

  @Test
  void oneNameTwice() throws Exception {
    Damage.add(book.epub("en"), "EPUB/css/bass.css", new byte[] {' '});
    BitDamages.change(
        book.epub("en"),
        bytes -> {
          byte[] name = "bass.css".getBytes(StandardCharsets.US_ASCII);
          for (int at = 0; at + name.length < bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
              bytes[at + 3] = 'e';
            }
          }
          return bytes;
        });
    refused("files/name", "is there twice");
  }

  @Test
  void anEntityThatGrows() throws Exception {
    Damage.edit(
        book.epub("en"),
        "EPUB/clay.xhtml",
        Edits.replacingFirst(
            "<html", "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<html"));
    refused("files/entity", "declares entities");
  }

  @ParameterizedTest
  @ValueSource(strings = {"content", "image", "metadata"})
  void aStreamThatUnpacksToGigabytes(String kind) throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> {
          COSStream stream = pdf.getDocument().createCOSStream();
          if (kind.equals("image")) {
            stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
          }
          stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
          try (OutputStream out = new DeflaterOutputStream(stream.createRawOutputStream())) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < GIGABYTE / zeros.length; i++) {
              out.write(zeros);
            }
          }
          COSDictionary holder =
              kind.equals("content")
                  ? pdf.getPage(2).getCOSObject()
                  : pdf.getDocumentCatalog().getCOSObject();
          holder.setItem(
              kind.equals("content") ? COSName.CONTENTS : COSName.getPDFName("Bomb"), stream);
        });
    refused("files/unreadable", "unpacks to more than");
  }

  @Test
  void aStreamThatIsPackedTwice() throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> {
          COSStream stream = pdf.getDocument().createCOSStream();
          COSArray twice = new COSArray(List.of(COSName.FLATE_DECODE, COSName.FLATE_DECODE));
          try (OutputStream out = stream.createOutputStream(twice)) {
            out.write(new byte[1 << 20]);
          }
          pdf.getPage(2).getCOSObject().setItem(COSName.CONTENTS, stream);
        });
    refused("files/stream", "more than once");
  }

  @Test
  void formsThatDrawFormsEndlessly() throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> {
          COSStream inner = form(pdf, null, "0 0 m\n");
          for (int i = 0; i < 12; i++) {
            inner = form(pdf, inner, "/X Do\n".repeat(10));
          }
          pdf.getPage(2).getResources().put(COSName.getPDFName("X"), xObject(inner));
          PictureEdits.edit(pdf.getPage(2), content -> content + "/X Do\n");
        });
    refused("files/limit", "draws forms within forms without end");
  }

  @Test
  void aFormThatDrawsItself() throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> {
          COSStream form = form(pdf, null, "/X Do\n/X Do\n");
          COSDictionary xObjects = new COSDictionary();
          xObjects.setItem("X", form);
          COSDictionary resources = new COSDictionary();
          resources.setItem(COSName.XOBJECT, xObjects);
          form.setItem(COSName.RESOURCES, resources);
          pdf.getPage(2).getResources().put(COSName.getPDFName("X"), xObject(form));
          PictureEdits.edit(pdf.getPage(2), content -> content + "/X Do\n");
        });
    refused("files/limit", "draws forms within forms without end");
  }

  @Test
  void bookmarksInACircle() throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> {
          COSDictionary outline =
              pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OUTLINES);
          COSDictionary first = outline.getCOSDictionary(COSName.FIRST);
          first.setItem(COSName.NEXT, first);
        });
    refused("files/limit", "its list of bookmarks goes in circles");
  }

  @Test
  void aStructureInACircle() throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> {
          COSDictionary tree =
              pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
          COSDictionary top = tree.getCOSDictionary(COSName.K);
          COSArray kids = top.getCOSArray(COSName.K);
          kids.add(top);
        });
    refused("files/limit", "structure goes in circles");
  }

  @Test
  void aStructureOfEndlessDepth() throws Exception {
    Damage.edit(
        book.pdf("en"),
        pdf -> {
          COSDictionary at =
              pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
          for (int i = 0; i < 2000; i++) {
            COSDictionary kid = new COSDictionary();
            kid.setName(COSName.S, "Div");
            at.setItem(COSName.K, new COSObject(kid));
            at = kid;
          }
        });
    refused("files/limit", "nested more than");
  }

  @Test
  void aPageOfSeveralKilometres() throws Exception {
    Damage.edit(book.pdf("en"), pdf -> pdf.getPage(2).setMediaBox(new PDRectangle(3e6f, 3e6f)));
    refused("files/limit", "5 m wide or high");
  }

  @Test
  void arraysOfEndlessDepth() throws Exception {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes("%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes("[".repeat(3_000_000).getBytes(StandardCharsets.US_ASCII));
    pdf.writeBytes(
        "\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Root 1 0 R/Size 2>>\nstartxref\n3000026\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII));
    Files.write(book.pdf("en"), pdf.toByteArray());
    refused("files/unreadable", "publish it again");
  }

  private static COSStream form(PDDocument pdf, @Nullable COSStream inner, String content)
      throws IOException {
    COSStream form = pdf.getDocument().createCOSStream();
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, new PDRectangle(10, 10).getCOSArray());
    if (inner != null) {
      COSDictionary xObjects = new COSDictionary();
      xObjects.setItem("X", inner);
      COSDictionary resources = new COSDictionary();
      resources.setItem(COSName.XOBJECT, xObjects);
      form.setItem(COSName.RESOURCES, resources);
    }
    try (OutputStream out = form.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    return form;
  }

  private static PDFormXObject xObject(COSStream form) {
    return new PDFormXObject(form);
  }

  private static void addZeros(Path epub, int entries, int size) throws IOException {
    Map<String, byte[]> all = Damage.read(epub);
    byte[] zeros = new byte[1 << 20];
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> content : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(content.getKey()));
        zip.write(content.getValue());
      }
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry("EPUB/zeros-" + i));
        for (int written = 0; written < size; written += zeros.length) {
          zip.write(zeros);
        }
      }
    }
    Files.write(epub, archive.toByteArray());
  }

  private static void setInt(byte[] bytes, int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >> (8 * i));
    }
  }

  /** Asserts that the file is refused with a message, and that no other check has read it. */
  private static void refused(String rule, String message) throws Exception {
    Report report = book.verify(FinishedBook.WITHOUT_TOOLS);
    List<Finding> findings = report.findings();
    assertThat(report.unchecked()).hasSize(1);
    assertThat(findings).extracting(Finding::rule).contains(rule);
    assertThat(findings)
        .filteredOn(finding -> finding.rule().equals(rule))
        .extracting(Finding::message)
        .anySatisfy(text -> assertThat(text).contains(message));
    assertThat(findings).extracting(Finding::rule).allMatch(found -> found.startsWith("files/"));
  }
}
