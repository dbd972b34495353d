package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Keeps a table's caption at its table. A table's margins are around both (CSS 2.1 §17.4); the
 * renderer puts them between the two, and lets a page end there.
 */
public final class CaptionedTables {

  private final Styles styles;

  public CaptionedTables(Styles styles) {
    this.styles = styles;
  }

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
      // An element's style is found once and kept: one that is to have another must be new.
      table.getParentNode().replaceChild(table.cloneNode(true), table);
    }
  }

  /** Those inside others first: of the others there will be copies. */
  private static List<Element> tables(Document document) {
    NodeList found = document.getElementsByTagName("table");
    List<Element> tables = new ArrayList<>();
    for (int i = found.getLength() - 1; i >= 0; i--) {
      tables.add((Element) found.item(i));
    }
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
