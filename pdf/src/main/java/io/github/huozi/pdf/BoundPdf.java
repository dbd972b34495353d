package io.github.huozi.pdf;

import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.pdf.file.PrintStages;
import io.github.huozi.pdf.font.BookFonts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF whose pages are set and bound, and which is still to be written: while that is done, an
 * EPUB can be made with its pages.
 */
public final class BoundPdf implements AutoCloseable {

  private final PDDocument document;
  private final PrintedPages pages;
  private final BookFonts fonts;
  private final PrintStages stages;

  /**
   * @param document has its tags, bookmarks and metadata, and no fonts yet
   */
  BoundPdf(PDDocument document, PrintedPages pages, BookFonts fonts, PrintStages stages) {
    this.document = document;
    this.pages = pages;
    this.fonts = fonts;
    this.stages = stages;
  }

  /** The pages. */
  public PrintedPages pages() {
    return pages;
  }

  /**
   * Embeds the fonts and writes the file. It is called once.
   *
   * @throws UnsettableException if it cannot be made
   */
  public void write(OutputStream out) throws IOException {
    try {
      stages.finished(document);
      fonts.embed(document);
      PdfFile.write(document, out);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw new UnsettableException(e, Optional.empty());
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
