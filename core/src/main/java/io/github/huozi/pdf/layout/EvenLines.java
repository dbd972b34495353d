package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import io.github.huozi.pdf.font.EditionFont;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Keeps the distance between lines even, whatever fonts they have (CLREQ §3.1.8).
 *
 * <p>The renderer makes a line as high as the boxes in it, and centres each box on its own font's
 * ascent and descent. A smaller size or another face exceeds the line and moves it down. So each
 * inline element with another font gets the line height and the baseline of its block: see {@link
 * EditionFont#baselineFamily}.
 */
final class EvenLines {

  private final Styles styles;

  EvenLines(Styles styles) {
    this.styles = styles;
  }

  /** Changes the styles of the inline elements in a run of text. */
  void keep(List<Node> run, CalculatedStyle block) {
    for (Node node : run) {
      if (node instanceof Element element) {
        keep(element, block);
      }
    }
  }

  private void keep(Element element, CalculatedStyle block) {
    CalculatedStyle style = styles.of(element);
    if (!style.isInline() || !styles.isOnBaseline(style) || styles.isOutOfFlow(style)) {
      return;
    }
    if (styles.isAlignedWith(style, block) || !holdsTextAlone(element)) {
      for (Node child = element.getFirstChild(); child != null; ) {
        Node next = child.getNextSibling();
        if (child instanceof Element inner) {
          keep(inner, block);
        }
        child = next;
      }
      return;
    }
    Node parent = element.getParentNode();
    // The renderer caches the style of an element, so that a new style needs a new element.
    Element even = (Element) element.cloneNode(true);
    even.setAttribute("style", element.getAttribute("style") + styles.alignedWith(style, block));
    parent.replaceChild(even, element);
  }

  /** Whether an element holds only text and inline elements, and no picture or note. */
  private boolean holdsTextAlone(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner
          && (!styles.of(inner).isInline() || !holdsTextAlone(inner))) {
        return false;
      }
    }
    return true;
  }
}
