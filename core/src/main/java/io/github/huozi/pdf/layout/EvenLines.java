package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.style.CalculatedStyle;
import io.github.huozi.pdf.font.Baseline;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Keeps the gap between lines the same whatever a line holds (CLREQ §3.1.8).
 *
 * <p>The renderer makes a line as high as the boxes in it, and centres a box around its own font's
 * extent: smaller type, or another face, reaches beyond the line and pushes it away from the one
 * above. So each inline element in another type gets the line height of its block, and a font that
 * is set on the block's baseline: see {@link Baseline}.
 */
final class EvenLines {

  private final Styles styles;

  EvenLines(Styles styles) {
    this.styles = styles;
  }

  /** Sees to the inline elements of a run of text. */
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
    if (styles.standsLike(style, block) || !holdsTextAlone(element)) {
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
    // An element's style is found once and kept: one that is to have another must be new.
    Element even = (Element) element.cloneNode(true);
    even.setAttribute("style", element.getAttribute("style") + styles.standingLike(style, block));
    parent.replaceChild(even, element);
  }

  /** Whether nothing in it is laid out by itself, as a picture or a note is. */
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
