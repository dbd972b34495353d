package io.github.huozi.pdf.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

/** The numbers of pages. */
class PageNumberingTest {

  @Test
  void pagesAreNumberedFromOne() throws Exception {
    PageNumbering numbering = new PageNumbering(3);
    assertThat(numbering.labels(0)).containsExactly("1", "2", "3");
    try (PDDocument pdf = pages(3)) {
      numbering.writeLabels(pdf, 0);
      assertThat(pdf.getDocumentCatalog().getPageLabels()).isNull();
    }
  }

  @Test
  void frontMatterHasNumbersOfItsOwn() throws Exception {
    PageNumbering numbering =
        new PageNumbering(7, Map.of(4, 1), index -> index < 4 ? "lower-roman" : "decimal");
    assertThat(numbering.labels(0)).containsExactly("i", "ii", "iii", "iv", "1", "2", "3");
    assertThat(numbering.number(3)).isEqualTo(4);
    assertThat(viewed(numbering, 7)).containsExactly("i", "ii", "iii", "iv", "1", "2", "3");
  }

  @Test
  void pagesWithoutNumbersAreNumberedAsThoseAroundThem() {
    List<String> styles = List.of("", "", "lower-roman", "", "", "upper-alpha", "", "");
    PageNumbering numbering = new PageNumbering(8, Map.of(4, 1, 7, 1), styles::get);
    assertThat(numbering.labels(0)).containsExactly("i", "ii", "iii", "iv", "A", "B", "C", "1");
  }

  @Test
  void aDocumentMayBeginAtAnyNumber() throws Exception {
    PageNumbering numbering = new PageNumbering(3, Map.of(0, 101, 2, 7), index -> "decimal");
    assertThat(numbering.labels(0)).containsExactly("101", "102", "7");
    assertThat(viewed(numbering, 3)).containsExactly("101", "102", "7");
  }

  @Test
  void viewersGetNumeralsThatTheyCannotWrite() throws Exception {
    PageNumbering numbering =
        new PageNumbering(3, Map.of(), index -> index < 2 ? "cjk-ideographic" : "nonsense");
    assertThat(viewed(numbering, 3)).containsExactly("一", "二", "3");
  }

  private static String[] viewed(PageNumbering numbering, int pages) throws Exception {
    try (PDDocument pdf = pages(pages)) {
      numbering.writeLabels(pdf, 0);
      return pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
    }
  }

  private static PDDocument pages(int count) {
    PDDocument pdf = new PDDocument();
    for (int i = 0; i < count; i++) {
      pdf.addPage(new PDPage());
    }
    return pdf;
  }
}
