package io.github.huozi.check.pdf;

import io.github.huozi.check.Findings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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

/** Checks that a PDF agrees with its own tables and checksums, and embeds all its fonts. */
public final class PdfIntegrity {

  private static final List<COSName> PROGRAMS =
      List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

  private PdfIntegrity() {}

  /**
   * Reports what is wrong with a file.
   *
   * @throws IOException if the file cannot be parsed at all
   */
  public static void check(Path file, Findings findings) throws IOException {
    // Strict parsing: lenient parsing would repair a damaged file, as viewers do.
    try (PdfBytes bytes = PdfBytes.read(file);
        RandomAccessRead in = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument pdf = new PDFParser(in).parse(false)) {
      if (pdf.getNumberOfPages() == 0) {
        findings.error("pages", null, "the file has no page; publish it again");
      }
      PdfLayout.check(bytes, pdf.getDocument(), findings);
      List<COSObjectKey> keys =
          pdf.getDocument().getXrefTable().keySet().stream().sorted().toList();
      for (COSObjectKey key : keys) {
        COSObject object = pdf.getDocument().getObjectFromPool(key);
        COSBase content = object == null ? null : object.getObject();
        if (content instanceof COSStream stream && !PdfFilters.areAllowed(stream)) {
          findings.error(
              "stream",
              null,
              "the object "
                  + key.getNumber()
                  + " is packed in a way that is not known, or more than once; publish the file"
                  + " again");
        }
        if (content instanceof COSDictionary font
            && COSName.FONT.equals(font.getCOSName(COSName.TYPE))) {
          embedded(font, findings);
        }
      }
      if (findings.list().isEmpty()) {
        PdfLimits.check(pdf, findings);
      }
    }
  }

  /** A viewer replaces a font that is not embedded by another. */
  private static void embedded(COSDictionary font, Findings findings) {
    COSName subtype = font.getCOSName(COSName.SUBTYPE);
    if (COSName.TYPE0.equals(subtype) || COSName.TYPE3.equals(subtype)) {
      return; // A composite font refers to another font, and Type 3 glyphs are content streams.
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
}
