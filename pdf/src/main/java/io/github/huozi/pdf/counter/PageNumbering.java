package io.github.huozi.pdf.counter;

import io.github.huozi.model.CounterStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;

/**
 * The numbers of a document's pages: 1, 2, 3 …, or the new ones that {@code counter-reset: page}
 * begins with, each as the page prints it.
 */
public final class PageNumbering {

  private static final String DECIMAL = "decimal";

  /** Printers name the sides of a cover C1 to C4. */
  private static final String COVER = "C";

  private final List<Integer> numbers = new ArrayList<>();
  private final List<String> styles = new ArrayList<>();

  /**
   * Numbers pages.
   *
   * @param pages the number of pages
   * @param resets the new number of a page by its index, from 0
   * @param styles the counter style of the number that a page prints, by the page's index. It is
   *     empty for a page that prints none: such a page is numbered as the next one that does, or
   *     else as the one before, up to where the numbers begin anew
   */
  public PageNumbering(int pages, Map<Integer, Integer> resets, IntFunction<String> styles) {
    for (int index = 0; index < pages; index++) {
      int next = index == 0 ? 1 : numbers.get(index - 1) + 1;
      numbers.add(resets.getOrDefault(index, next));
      this.styles.add(styles.apply(index));
    }
    for (int index = pages - 2; index >= 0; index--) {
      if (this.styles.get(index).isEmpty() && !resets.containsKey(index + 1)) {
        this.styles.set(index, this.styles.get(index + 1));
      }
    }
    for (int index = 0; index < pages; index++) {
      if (this.styles.get(index).isEmpty()) {
        boolean anew = index == 0 || resets.containsKey(index);
        this.styles.set(index, anew ? DECIMAL : this.styles.get(index - 1));
      }
    }
  }

  /** Numbers pages from 1 in decimals. */
  public PageNumbering(int pages) {
    this(pages, Map.of(), index -> DECIMAL);
  }

  /** The number of a page, by its index from 0. */
  public int number(int index) {
    return numbers.get(index);
  }

  /** The number of a page as it is printed there, by the page's index from 0: {@code iv}. */
  public String label(int index) {
    int number = number(index);
    return CounterStyle.write(number, styles.get(index)).orElse(Integer.toString(number));
  }

  /**
   * The labels of all pages.
   *
   * @param before the number of pages of a cover before them
   */
  public List<String> labels(int before) {
    List<String> labels = new ArrayList<>();
    for (int side = 1; side <= before; side++) {
      labels.add(COVER + side);
    }
    for (int index = 0; index < numbers.size(); index++) {
      labels.add(label(index));
    }
    return labels;
  }

  /**
   * Names the pages of a PDF by their labels, as a viewer shows them (ISO 32000-1, 12.4.2). Pages
   * that are numbered from 1 in decimals need no labels, and get none.
   *
   * @param before the number of pages of a cover before them
   */
  public void writeLabels(PDDocument pdf, int before) {
    PDPageLabels labels = new PDPageLabels(pdf);
    int ranges = 0;
    if (before > 0) {
      PDPageLabelRange cover = new PDPageLabelRange();
      cover.setPrefix(COVER);
      cover.setStyle(PDPageLabelRange.STYLE_DECIMAL);
      labels.setLabelItem(0, cover);
    }
    for (int index = 0; index < numbers.size(); index++) {
      if (index > 0 && continues(index)) {
        continue;
      }
      PDPageLabelRange range = new PDPageLabelRange();
      Optional<String> style = rangeStyle(styles.get(index));
      if (style.isPresent()) {
        range.setStyle(style.get());
        range.setStart(number(index));
      } else {
        range.setPrefix(label(index));
      }
      labels.setLabelItem(before + index, range);
      ranges++;
    }
    boolean plain = before == 0 && ranges <= 1 && (numbers.isEmpty() || label(0).equals("1"));
    if (!plain) {
      pdf.getDocumentCatalog().setPageLabels(labels);
    }
  }

  /**
   * Tells whether a page is labelled in the same way as the one before it, and by the next number.
   */
  private boolean continues(int index) {
    return number(index) == number(index - 1) + 1
        && styles.get(index).equals(styles.get(index - 1))
        && rangeStyle(styles.get(index)).isPresent();
  }

  private static Optional<String> rangeStyle(String style) {
    return Optional.ofNullable(
        switch (style) {
          case DECIMAL -> PDPageLabelRange.STYLE_DECIMAL;
          case "lower-roman" -> PDPageLabelRange.STYLE_ROMAN_LOWER;
          case "upper-roman" -> PDPageLabelRange.STYLE_ROMAN_UPPER;
          default -> null;
        });
  }
}
