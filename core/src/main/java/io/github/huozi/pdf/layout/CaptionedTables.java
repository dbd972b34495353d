package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import io.github.huozi.pdf.style.Elements;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Keeps captions with their tables. A table's margins are outside both (CSS 2.1 §17.4); the
 * renderer puts them between the two, and allows a page break there.
 */
public final class CaptionedTables {

  private final Styles styles;

  public CaptionedTables(Styles styles) {
    this.styles = styles;
  }

  /** Changes the styles of the tables in a document and of their captions. */
  public void keepTogether(Document document) {
    for (Element table : tables(document)) {
      @Nullable Element caption = caption(table);
      if (caption == null) {
        continue;
      }
      CalculatedStyle style = styles.of(table);
      CalculatedStyle captionStyle = styles.of(caption);
      if (styles.isCaptionBelow(captionStyle)) {
        double margin = Math.max(styles.marginBottom(style), styles.marginBottom(captionStyle));
        add(table, "margin-bottom: 0; page-break-after: avoid");
        add(caption, String.format(Locale.ROOT, "margin-bottom: %.3fpx", margin));
      } else {
        double margin = Math.max(styles.marginTop(style), styles.marginTop(captionStyle));
        add(table, "margin-top: 0");
        add(
            caption,
            String.format(Locale.ROOT, "margin-top: %.3fpx; page-break-after: avoid", margin));
      }
      // The renderer caches the style of an element, so that a new style needs a new element.
      table.getParentNode().replaceChild(table.cloneNode(true), table);
    }
  }

  /**
   * Gives the captions of a table a measure of their own.
   *
   * @param measure the width of the content of the block around them, in dots
   */
  static void widen(Element table, double measure, Styles styles) {
    for (Node child = table.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element caption && caption.getTagName().equals("caption")) {
        double width = styles.contentWidth(styles.of(caption), measure) / styles.dotsPerPixel();
        Element wide = (Element) caption.cloneNode(false);
        while (caption.hasChildNodes()) {
          wide.appendChild(caption.getFirstChild());
        }
        add(
            wide,
            String.format(
                Locale.ROOT,
                "box-sizing: content-box !important; max-width: none !important; width: %.4fpx !important",
                width));
        table.replaceChild(wide, caption);
        child = wide;
      }
    }
  }

  /** The tables, inner ones first, since outer ones are replaced by copies. */
  private static List<Element> tables(Document document) {
    List<Element> tables = Elements.named(document, "table");
    Collections.reverse(tables);
    return tables;
  }

  private static @Nullable Element caption(Element table) {
    for (Node child = table.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals("caption")) {
        return element;
      }
    }
    return null;
  }

  private static void add(Element element, String declarations) {
    element.setAttribute("style", element.getAttribute("style") + "; " + declarations);
  }
}
