package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
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

  private final PrintStyles styles;

  public CaptionedTables(PrintStyles styles) {
    this.styles = styles;
  }

  /** Changes the styles of the tables in a document and of their captions. */
  public void keepTogether(Document document) {
    for (Element table : Elements.named(document, "table")) {
      @Nullable Element caption = caption(table);
      if (caption == null || styles.isAtForeEdge(caption)) {
        continue;
      }
      ElementStyle style = styles.of(table);
      ElementStyle captionStyle = styles.of(caption);
      if (captionStyle.isCaptionBelow()) {
        double margin = Math.max(style.marginBottom(), captionStyle.marginBottom());
        styles.change(table, "margin-bottom: 0; page-break-after: avoid");
        styles.change(caption, String.format(Locale.ROOT, "margin-bottom: %.3fpx", margin));
      } else {
        double margin = Math.max(style.marginTop(), captionStyle.marginTop());
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
  static void widen(Element table, double measure, PrintStyles styles) {
    for (Node child = table.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element caption
          && caption.getTagName().equals("caption")
          && !styles.isAtForeEdge(caption)) {
        double width = styles.of(caption).contentWidth(measure) / styles.dotsPerPixel();
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
