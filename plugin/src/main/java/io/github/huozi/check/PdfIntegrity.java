package io.github.huozi.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Whether a PDF is what its own tables and checksums say. */
final class PdfIntegrity {

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
        if (object != null && object.getObject() instanceof COSStream stream) {
          inflate(key, stream, findings);
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

  private static boolean isDeflated(COSBase filters) {
    if (filters instanceof COSArray several) {
      return several.size() > 0 && COSName.FLATE_DECODE.equals(several.getObject(0));
    }
    return COSName.FLATE_DECODE.equals(filters);
  }
}
