package io.github.huozi.site;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.text.PDFTextStripper;

/** The choice of the pages of a PDF file that are shown. */
final class PdfPages {

  private PdfPages() {}

  /**
   * The two facing pages of which the emptier one has the most letters: an even page, and the odd
   * one after it, from the left.
   */
  static List<PrintedPage> spread(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      int best = 0;
      long most = -1;
      for (int even = 2; even < document.getNumberOfPages(); even += 2) {
        long letters = Math.min(letters(document, even), letters(document, even + 1));
        if (letters > most) {
          best = even;
          most = letters;
        }
      }
      if (best == 0) {
        throw new IOException(pdf + " has no two facing pages");
      }
      PDViewerPreferences preferences = document.getDocumentCatalog().getViewerPreferences();
      // The pages of a book with vertical lines are turned the other way.
      boolean fromRight = preferences != null && "R2L".equals(preferences.getReadingDirection());
      int left = fromRight ? best + 1 : best;
      return List.of(new PrintedPage(pdf, left), new PrintedPage(pdf, 2 * best + 1 - left));
    }
  }

  /** The letters of a page; the dots of contents are none. */
  private static long letters(PDDocument document, int page) throws IOException {
    PDFTextStripper text = new PDFTextStripper();
    text.setStartPage(page);
    text.setEndPage(page);
    return text.getText(document).codePoints().filter(Character::isLetter).count();
  }

  /** The pages of the first so many bookmarks of the highest level. */
  static List<PrintedPage> withBookmarks(Path pdf, int count) throws IOException {
    List<PrintedPage> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
      for (PDOutlineItem item : outline.children()) {
        if (pages.size() < count) {
          int index = document.getPages().indexOf(item.findDestinationPage(document));
          pages.add(new PrintedPage(pdf, index + 1));
        }
      }
    }
    return pages;
  }
}
