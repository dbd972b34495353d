package io.github.huozi.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A document that knows its pages by number. PDFBox counts them off from the first whenever it is
 * asked for one, as it is for each bookmark and link: in a long book that takes longer with the
 * square of its length.
 */
final class CountedPages extends PDDocument {

  private final List<PDPage> pages = new ArrayList<>();

  @Override
  public void addPage(PDPage page) {
    super.addPage(page);
    pages.add(page);
  }

  @Override
  public PDPage getPage(int index) {
    return pages.get(index);
  }
}
