package io.github.huozi.pdf.chapter;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A document that finds its pages by number. PDFBox counts them from the first whenever it is asked
 * for one, as it is for each bookmark and link; in a long book that takes too long.
 */
public final class CountedPages extends PDDocument {

  private final List<PDPage> pages = new ArrayList<>();

  @Override
  public void addPage(PDPage page) {
    super.addPage(page);
    pages.add(page);
  }

  /**
   * Adds pages before all others.
   *
   * @param first the pages, in their order
   */
  public void addFirst(List<PDPage> first) {
    PDPage after = getPage(0);
    for (PDPage page : first) {
      getPages().insertBefore(page, after);
    }
    pages.addAll(0, first);
  }

  @Override
  public PDPage getPage(int index) {
    return pages.get(index);
  }

  @Override
  public int getNumberOfPages() {
    return pages.size();
  }
}
