package io.github.huozi.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Whether a PDF is what its own tables and checksums say, and has all its fonts. */
final class PdfIntegrity {

  private static final List<COSName> PROGRAMS =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private PdfIntegrity() {}

  static void check(Path file, Findings findings) throws IOException {
    // Not lenient: a viewer may mend a damaged file, and show what it can.
    try (RandomAccessRead in = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument pdf = new PDFParser(in).parse(false)) {
      if (pdf.getNumberOfPages() == 0) {
        findings.error("pages", null, "the file has no page; publish it again");
      }
      List<COSObjectKey> keys =
          pdf.getDocument().getXrefTable().keySet().stream().sorted().toList();
      for (COSObjectKey key : keys) {
        COSObject object = pdf.getDocument().getObjectFromPool(key);
        COSBase content = object == null ? null : object.getObject();
        if (content instanceof COSStream stream) {
          inflate(key, stream, findings);
        } else if (content instanceof COSDictionary font
            && COSName.FONT.equals(font.getCOSName(COSName.TYPE))) {
          embedded(font, findings);
        }
      }
    }
  }

  /** Every deflated stream ends with a checksum, which PDFBox does not insist on. */
  private static void inflate(COSObjectKey key, COSStream stream, Findings findings) {
    if (!isDeflated(stream.getFilters())) {
      return;
    }
    try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      String message =
          "the object "
              + key.getNumber()
              + " is damaged ("
              + e.getMessage()
              + "); publish the file again";
      findings.error("stream", null, message);
    }
  }

  /** Without the font itself a viewer takes another, if it has one. */
  private static void embedded(COSDictionary font, Findings findings) {
    COSName subtype = font.getCOSName(COSName.SUBTYPE);
    if (COSName.TYPE0.equals(subtype) || COSName.TYPE3.equals(subtype)) {
      return; // Made of another font, or of drawings.
    }
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (descriptor == null
        || PROGRAMS.stream().noneMatch(key -> descriptor.getDictionaryObject(key) != null)) {
      String name = String.valueOf(font.getNameAsString(COSName.BASE_FONT));
      findings.error(
          "font",
          null,
          "the font "
              + name.replaceFirst("^[A-Z]{6}\\+", "")
              + " is not in the file; embed it, or publish the file again");
    }
  }

  private static boolean isDeflated(COSBase filters) {
    if (filters instanceof COSArray several) {
      return several.size() > 0 && COSName.FLATE_DECODE.equals(several.getObject(0));
    }
    return COSName.FLATE_DECODE.equals(filters);
  }
}
