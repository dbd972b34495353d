package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import io.github.huozi.pdf.style.Elements;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives blocks with {@code column-count} the measure of one column, before they are laid out.
 * Make-up divides their content into columns later. What is in them with {@code column-span: all},
 * and each figure without {@code column-span: none}, keeps the measure of all columns.
 */
public final class ColumnBlocks {

  private static final String COLUMNS = "data-columns";
  private static final String SHIFT = "data-column-shift";
  private static final String SPANS = "data-spans-columns";

  /** The gap between columns that a style sheet does not set, in em. */
  private static final double GAP = 2;

  /** The least width of a column, in em; a block without room for it keeps one column. */
  private static final double LEAST = 5;

  /** The elements inside which text is in one column, and figures keep their place. */
  private static final Set<String> CLOSED =
      Set.of("li", "dd", "dt", "blockquote", "td", "th", "figure", "aside", "details");

  private final Styles styles;

  /** Whether the width of a column is made a whole number of characters. */
  private final boolean wholeCharacters;

  ColumnBlocks(Styles styles, boolean wholeCharacters) {
    this.styles = styles;
    this.wholeCharacters = wholeCharacters;
  }

  /** Whether a block stands in columns. */
  public static boolean isInColumns(Element element) {
    return element.hasAttribute(SHIFT);
  }

  /** The number of columns of a block that stands in columns. */
  public static int columns(Element element) {
    return Integer.parseInt(element.getAttribute(COLUMNS));
  }

  /** The distance from the left edge of a column to that of the next one, in dots. */
  public static int shift(Element element) {
    return Integer.parseInt(element.getAttribute(SHIFT));
  }

  /** Whether a block inside one that stands in columns is as wide as all of them. */
  public static boolean spans(Element element) {
    return element.hasAttribute(SPANS);
  }

  /**
   * A block with the measure of a column if it stands in columns, or with that of all columns if it
   * spans them: a copy in its place, with its content. Else the block itself.
   *
   * @param around the width of the content of the block around it, in dots
   */
  Element fit(Element element, double around) {
    if (element.hasAttribute(SPANS)) {
      CalculatedStyle style = styles.of(element);
      double room = Double.parseDouble(element.getAttribute(SPANS));
      return renewed(
          element, "margin-right: " + styles.px(styles.marginRight(style, around) - room));
    }
    int columns = styles.columns(element);
    if (columns < 2 || closest(element) != null || element.getTagName().equals("body")) {
      return element;
    }
    CalculatedStyle style = styles.of(element);
    if (styles.isOutOfFlow(style)) {
      return element;
    }
    double em = styles.font(style).getSize2D();
    double width = Math.floor(styles.contentWidth(style, around));
    double gap =
        style.isIdent(CSSName.COLUMN_GAP, IdentValue.NORMAL)
            ? GAP * em
            : styles.declared(style, CSSName.COLUMN_GAP, width);
    double column = (width - (columns - 1) * gap) / columns;
    if (wholeCharacters) {
      column = Math.ceil(Math.floor(column / em + 0.001) * em);
    }
    column = Math.floor(column);
    if (column < LEAST * em) {
      return element;
    }
    int shift = (int) Math.floor((width - column) / (columns - 1));
    double room = width - column;
    double padding = styles.rightPadding(style, around) + room;
    Element narrow = renewed(element, "padding-right: " + styles.px(padding));
    narrow.setAttribute(COLUMNS, String.valueOf(columns));
    narrow.setAttribute(SHIFT, String.valueOf(shift));
    markSpanning(narrow, room);
    return narrow;
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
      if (!styles.isOutOfFlow(styles.of(element)) && !styles.isTable(styles.of(element))) {
        element.setAttribute(SPANS, String.format(Locale.ROOT, "%.4f", room));
      }
    }
  }

  /** Whether nothing between an element and the block in columns keeps it in its column. */
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
  private static @Nullable Element closest(Element element) {
    for (@Nullable Node at = element.getParentNode(); at instanceof Element around; ) {
      if (around.hasAttribute(SHIFT) || CLOSED.contains(around.getTagName())) {
        return around;
      }
      at = around.getParentNode();
    }
    return null;
  }

  /** Puts a copy with further declarations in an element's place, and its content into it. */
  private static Element renewed(Element element, String declarations) {
    // The renderer caches the style of an element, so that a new style needs a new element.
    Element copy = (Element) element.cloneNode(false);
    while (element.getFirstChild() != null) {
      copy.appendChild(element.getFirstChild());
    }
    copy.setAttribute("style", element.getAttribute("style") + "; " + declarations + " !important");
    element.getParentNode().replaceChild(copy, element);
    return copy;
  }
}
