package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import io.github.huozi.pdf.style.Elements;
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
    for (Element table : Elements.named(document, "table")) {
      @Nullable Element caption = caption(table);
      if (caption == null || styles.isAtForeEdge(caption)) {
        continue;
      }
      CalculatedStyle style = styles.of(table);
      CalculatedStyle captionStyle = styles.of(caption);
      if (styles.isCaptionBelow(captionStyle)) {
        double margin = Math.max(styles.marginBottom(style), styles.marginBottom(captionStyle));
        styles.change(table, "margin-bottom: 0; page-break-after: avoid");
        styles.change(caption, String.format(Locale.ROOT, "margin-bottom: %.3fpx", margin));
      } else {
        double margin = Math.max(styles.marginTop(style), styles.marginTop(captionStyle));
        styles.change(table, "margin-top: 0");
        styles.change(
            caption,
            String.format(Locale.ROOT, "margin-top: %.3fpx; page-break-after: avoid", margin));
      }
    }
  }

  /**
   * Gives the captions of a table a measure of their own.
   *
   * @param measure the width of the content of the block around them, in dots
   */
  static void widen(Element table, double measure, Styles styles) {
    for (Node child = table.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element caption
          && caption.getTagName().equals("caption")
          && !styles.isAtForeEdge(caption)) {
        double width = styles.contentWidth(styles.of(caption), measure) / styles.dotsPerPixel();
        styles.change(
            caption,
            String.format(
                Locale.ROOT, "box-sizing: content-box; max-width: none; width: %.4fpx", width));
      }
    }
  }

  /** The caption of a table; null if it has none. */
  static @Nullable Element caption(Element table) {
    for (Node child = table.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && element.getTagName().equals("caption")) {
        return element;
      }
    }
    return null;
  }
}
