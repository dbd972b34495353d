package io.github.huozi.check.pdf;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Checks that a PDF can be read. */
public final class PdfIntegrity {

  private PdfIntegrity() {}

  /**
   * Reads a file's objects strictly: viewers repair a damaged file, each in its own way.
   *
   * @throws IOException if the file is damaged, or has no page
   */
  public static void test(Path file) throws IOException {
    try (RandomAccessRead in = new RandomAccessReadBufferedFile(file.toFile());
        PDDocument pdf = new PDFParser(in).parse(false)) {
      if (pdf.getNumberOfPages() == 0) {
        throw new IOException("it has no page");
      }
      if (pdf.isEncrypted()) {
        throw new IOException("it is encrypted");
      }
    }
  }
}
