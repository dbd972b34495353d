package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Aligns the numbers of a table's column at their decimal signs. Each gets as much space before and
 * after it as makes it as wide as the others, so that a column is aligned at the left, at the right
 * or in the middle as before. A column that has anything but numbers, dashes and ranges in its
 * cells stays as it is, and so do its heads.
 */
public final class NumberColumns {

  private static final Set<String> EMPHASIS = Set.of("strong", "em", "b", "i");

  /** Widths that differ by less, in em, are the same. */
  private static final double SAME = 0.01;

  private final PrintStyles styles;

  public NumberColumns(PrintStyles styles) {
    this.styles = styles;
  }

  /** Aligns the numbers in all tables of a document. */
  public void align(Document document) {
    if (!styles.mode().isVertical()) {
      for (Element table : Elements.named(document, "table")) {
        TableParts.of(styles, table).ifPresent(this::align);
      }
    }
  }

  private void align(TableParts parts) {
    for (int column = 0; column < parts.columns(); column++) {
      List<Element> cells = new ArrayList<>();
      List<String> texts = new ArrayList<>();
      boolean numbers = true;
      for (TableParts.Cell cell : parts.cells()) {
        if (cell.column() == column && cell.element().getTagName().equals("td")) {
          Element holder = holder(cell.element());
          @Nullable String text = cell.columnSpan() == 1 ? text(holder) : null;
          numbers &= text != null && (DecimalNumbers.isNumber(text) || DecimalNumbers.isNone(text));
          if (text != null && DecimalNumbers.isNumber(text)) {
            cells.add(holder);
            texts.add(text);
          }
        }
      }
      if (numbers && cells.size() > 1) {
        DecimalNumbers.ends(texts).ifPresent(ends -> align(cells, texts, ends));
      }
    }
  }

  /** The element that has the text of a cell: its emphasis, if all of the text has one. */
  private static Element holder(Element cell) {
    return cell.getChildNodes().getLength() == 1
            && cell.getFirstChild() instanceof Element only
            && EMPHASIS.contains(only.getTagName())
        ? holder(only)
        : cell;
  }

  /** The text of a cell; null if it holds anything else. */
  private static @Nullable String text(Element cell) {
    StringBuilder text = new StringBuilder();
    for (Node child = cell.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (!(child instanceof Text part)) {
        return null;
      }
      text.append(part.getData());
    }
    return text.toString().strip();
  }

  /**
   * @param ends for each number where its whole part ends
   */
  private void align(List<Element> cells, List<String> texts, List<Integer> ends) {
    double whole = 0;
    double fraction = 0;
    double least = Double.MAX_VALUE;
    double leastWhole = Double.MAX_VALUE;
    for (int i = 0; i < cells.size(); i++) {
      EditionFont font = styles.font(cells.get(i));
      double before = width(texts.get(i).substring(0, ends.get(i)), font);
      whole = Math.max(whole, before);
      leastWhole = Math.min(leastWhole, before);
      double after = width(texts.get(i).substring(ends.get(i)), font);
      fraction = Math.max(fraction, after);
      least = Math.min(least, after);
    }
    if (fraction - least < SAME && (whole - leastWhole < SAME || areAtRight(cells))) {
      return; // They are aligned.
    }
    for (int i = 0; i < cells.size(); i++) {
      EditionFont font = styles.font(cells.get(i));
      double before = whole - width(texts.get(i).substring(0, ends.get(i)), font);
      double after = fraction - width(texts.get(i).substring(ends.get(i)), font);
      Element number = wrapped(cells.get(i));
      styles.change(
          number,
          String.format(Locale.ROOT, "padding-left: %.4fem; padding-right: %.4fem", before, after));
    }
  }

  private boolean areAtRight(List<Element> cells) {
    return cells.stream().allMatch(cell -> styles.of(cell).align() == ElementStyle.Align.END);
  }

  /** The width of a text in em. */
  private static double width(String text, EditionFont font) {
    return text.codePoints().mapToDouble(font::advance).sum();
  }

  private static Element wrapped(Element cell) {
    Element number = cell.getOwnerDocument().createElementNS(cell.getNamespaceURI(), "span");
    for (@Nullable Node child = cell.getFirstChild(); child != null; child = cell.getFirstChild()) {
      number.appendChild(child);
    }
    cell.appendChild(number);
    return number;
  }
}
