package io.github.huozi.pdf.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** PDFBox reads the objects from a file that it held before. */
class PdfFileTest {

  private static final COSName TEST = COSName.getPDFName("Test");

  @Test
  void valuesOfEveryKind() throws IOException {
    COSDictionary values = new COSDictionary();
    values.setItem("integer", COSInteger.get(-7));
    values.setItem("real", new COSFloat(0.125f));
    values.setItem("true", COSBoolean.TRUE);
    values.setItem("null", new COSArray(List.of(COSNull.NULL, COSInteger.ONE)));
    values.setItem("a name#/ of 活", COSName.getPDFName("b (c)"));
    values.setString("plain", "plain text");
    values.setString("marks", "a (b) \\ c\r\n");
    values.setString("han", "活字 𠮷");
    values.setItem("bytes", new COSString(new byte[] {0, (byte) 0xFF, '<', '('}));
    COSDictionary direct = new COSDictionary();
    direct.setInt("deep", 3);
    direct.setDirect(true);
    values.setItem("direct", direct);

    COSDictionary read = written(values);

    assertThat(read.getInt("integer")).isEqualTo(-7);
    assertThat(read.getFloat("real")).isEqualTo(0.125f);
    assertThat(read.getBoolean("true", false)).isTrue();
    assertThat(read.getCOSArray(COSName.getPDFName("null")).size()).isEqualTo(2);
    assertThat(read.getCOSName(COSName.getPDFName("a name#/ of 活")).getName()).isEqualTo("b (c)");
    assertThat(read.getString("plain")).isEqualTo("plain text");
    assertThat(read.getString("marks")).isEqualTo("a (b) \\ c\r\n");
    assertThat(read.getString("han")).isEqualTo("活字 𠮷");
    assertThat(((COSString) read.getItem("bytes")).getBytes())
        .isEqualTo(new byte[] {0, (byte) 0xFF, '<', '('});
    assertThat(read.getCOSDictionary(COSName.getPDFName("direct")).getInt("deep")).isEqualTo(3);
  }

  /** PDF/A-2 takes strings of 32,767 bytes (ISO 19005-2, 6.1.13). */
  @Test
  void aTextThatIsTooLongLosesItsEnd() throws IOException {
    COSDictionary values = new COSDictionary();
    values.setString("most", "a".repeat(32_767));
    values.setString("latin", "é".repeat(32_768));
    values.setString("han", "活".repeat(20_000));
    values.setString("pairs", "活" + "𠮷".repeat(20_000));

    COSDictionary read = written(values);

    assertThat(read.getString("most")).isEqualTo("a".repeat(32_767));
    assertThat(read.getString("latin")).isEqualTo("é".repeat(32_766) + "…");
    assertThat(read.getString("han")).isEqualTo("活".repeat(16_381) + "…");
    assertThat(read.getString("pairs")).isEqualTo("活" + "𠮷".repeat(8_190) + "…");
    for (String key : List.of("most", "latin", "han", "pairs")) {
      assertThat(((COSString) read.getItem(key)).getBytes()).hasSizeLessThanOrEqualTo(32_767);
    }
  }

  /** Several object streams, references in both directions, and an object that is used twice. */
  @Test
  void manyObjects() throws IOException {
    COSDictionary top = new COSDictionary();
    COSArray kids = new COSArray();
    COSDictionary shared = new COSDictionary();
    shared.setInt("number", -1);
    for (int i = 0; i < 1000; i++) {
      COSDictionary kid = new COSDictionary();
      kid.setInt("number", i);
      kid.setItem("parent", top);
      kid.setItem("shared", shared);
      kids.add(kid);
    }
    top.setItem("kids", kids);

    COSDictionary read = written(top);

    COSArray readKids = read.getCOSArray(COSName.getPDFName("kids"));
    COSDictionary readShared = null;
    for (int i = 0; i < 1000; i++) {
      COSDictionary kid = (COSDictionary) readKids.getObject(i);
      assertThat(kid.getInt("number")).isEqualTo(i);
      assertThat(kid.getCOSDictionary(COSName.getPDFName("parent"))).isSameAs(read);
      COSDictionary kidsShared = kid.getCOSDictionary(COSName.getPDFName("shared"));
      assertThat(kidsShared).isSameAs(readShared == null ? kidsShared : readShared);
      readShared = kidsShared;
    }
  }

  @Test
  void streams() throws IOException {
    COSDictionary values = new COSDictionary();
    COSStream stream = new COSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write("endstream endobj".repeat(100).getBytes(StandardCharsets.US_ASCII));
    }
    values.setItem("stream", stream);

    COSStream read = written(values).getCOSStream(COSName.getPDFName("stream"));

    assertThat(read.toTextString()).isEqualTo("endstream endobj".repeat(100));
  }

  @Test
  void theSameBytesAgainAndAnotherIdForOtherContent() throws IOException {
    COSDictionary one = new COSDictionary();
    one.setInt("a", 1);
    COSDictionary other = new COSDictionary();
    other.setInt("a", 2);
    assertThat(bytes(one)).isEqualTo(bytes(one));
    try (PDDocument first = Loader.loadPDF(bytes(one));
        PDDocument second = Loader.loadPDF(bytes(other))) {
      COSArray id = first.getDocument().getDocumentID();
      assertThat(id.get(0)).isEqualTo(id.get(1));
      assertThat(id.get(0)).isNotEqualTo(second.getDocument().getDocumentID().get(0));
    }
  }

  private static COSDictionary written(COSDictionary values) throws IOException {
    PDDocument read = Loader.loadPDF(bytes(values));
    assertThat(read.getNumberOfPages()).isEqualTo(1);
    assertThat(read.getDocumentInformation().getTitle()).isEqualTo("T");
    return read.getDocumentCatalog().getCOSObject().getCOSDictionary(TEST);
  }

  private static byte[] bytes(COSDictionary values) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      PDDocumentInformation information = new PDDocumentInformation();
      information.setTitle("T");
      document.setDocumentInformation(information);
      document.getDocumentCatalog().getCOSObject().setItem(TEST, values);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      PdfFile.write(document, out);
      return out.toByteArray();
    }
  }
}
