package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives blocks with {@code column-count} the measure of one column, before they are laid out.
 * Make-up divides their content into columns later. What is in them with {@code column-span: all},
 * and each figure without {@code column-span: none}, keeps the measure of all columns.
 */
final class ColumnBlocks {

  /** The gap between columns that a style sheet does not set, in em. */
  private static final double GAP = 2;

  /** The least width of a column, in em; a block without room for it keeps one column. */
  private static final double LEAST = 5;

  /** The elements inside which text is in one column, and figures keep their place. */
  static final Set<String> CLOSED =
      Set.of("li", "dd", "dt", "blockquote", "td", "th", "figure", "aside", "details");

  private final PrintStyles styles;
  private final PlacedBlocks blocks;

  /** True if the width of a column is made a whole number of characters. */
  private final boolean wholeCharacters;

  ColumnBlocks(PrintStyles styles, PlacedBlocks blocks, boolean wholeCharacters) {
    this.styles = styles;
    this.blocks = blocks;
    this.wholeCharacters = wholeCharacters;
  }

  /**
   * Gives a block the measure of a column if it stands in columns, or that of all columns if it
   * spans them.
   *
   * @param around the width of the content of the block around it, in dots
   */
  void fit(Element element, double around) {
    @Nullable Double wider = blocks.room(element);
    if (wider != null) {
      double margin = styles.of(element).marginRight(around);
      styles.change(element, "margin-right: " + styles.px(margin - wider));
      return;
    }
    int columns = styles.columns(element);
    if (columns < 2 || closest(element) != null || element.getTagName().equals("body")) {
      return;
    }
    ElementStyle style = styles.of(element);
    if (style.isOutOfFlow()) {
      return;
    }
    double em = style.font().getSize2D();
    double width = Math.floor(style.contentWidth(around));
    double gap = style.columnGap(width, GAP * em);
    double column = (width - (columns - 1) * gap) / columns;
    if (wholeCharacters) {
      column = Math.ceil(Math.floor(column / em + 0.001) * em);
    }
    column = Math.floor(column);
    if (column < LEAST * em) {
      return;
    }
    int shift = (int) Math.floor((width - column) / (columns - 1));
    double room = width - column;
    double padding = style.padding(around).right() + room;
    styles.change(element, "padding-right: " + styles.px(padding));
    blocks.stand(element, new PlacedBlocks.Columns(columns, shift));
    markSpanning(element, room);
  }

  private void markSpanning(Element columns, double room) {
    List<Element> spanning = new ArrayList<>();
    for (Element element : Elements.in(columns)) {
      String span = styles.columnSpan(element);
      boolean figure = element.getTagName().equals("figure");
      if ((span.equals("all") || (figure && span.isEmpty())) && isFree(element, columns)) {
        spanning.add(element);
      }
    }
    for (Element element : spanning) {
      if (!styles.of(element).isOutOfFlow() && !styles.of(element).isTable()) {
        blocks.span(element, room);
      }
    }
  }

  /** Tells whether nothing between an element and the block in columns keeps it in its column. */
  private boolean isFree(Element element, Element columns) {
    for (Node at = element.getParentNode(); at != columns; at = at.getParentNode()) {
      if (!(at instanceof Element around)
          || CLOSED.contains(around.getTagName())
          || styles.columnSpan(around).equals("all")) {
        return false;
      }
    }
    return true;
  }

  /** The nearest element around that stands in columns or keeps its text in one. */
  private @Nullable Element closest(Element element) {
    for (@Nullable Node at = element.getParentNode(); at instanceof Element around; ) {
      if (blocks.columns(around) != null || CLOSED.contains(around.getTagName())) {
        return around;
      }
      at = around.getParentNode();
    }
    return null;
  }
}
