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
 * EditionFont#baselineFamily}. Raised and lowered text gets no height.
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
        keep(element, block, false, false);
      }
    }
  }

  /**
   * @param raised whether the element is in raised or lowered text
   * @param renewed whether the element around has a new style, from which this one inherits
   */
  private void keep(Element written, CalculatedStyle block, boolean raised, boolean renewed) {
    CalculatedStyle old = styles.of(written);
    if (!old.isInline() || styles.isOutOfFlow(old)) {
      return;
    }
    Element element = renewed ? renew(written, "") : written;
    CalculatedStyle style = styles.of(element);
    boolean inRaised = raised || styles.isShifted(style);
    String change = "";
    if (inRaised) {
      change = styles.lineHeight(style) == 0 ? "" : "; line-height: 0";
    } else if (styles.isOnBaseline(style) && !styles.isAlignedWith(style, block)) {
      change = styles.alignedWith(style, block);
    }
    if (!change.isEmpty()) {
      element = renew(element, change);
    }
    boolean isNew = element != written;
    for (Node child = element.getFirstChild(); child != null; ) {
      Node next = child.getNextSibling();
      if (child instanceof Element inner) {
        keep(inner, block, inRaised, isNew);
      }
      child = next;
    }
  }

  /**
   * Puts a copy with other declarations in the place of an element: the renderer caches the style
   * of an element, so that a new style needs a new element.
   */
  private static Element renew(Element element, String declarations) {
    Element copy = (Element) element.cloneNode(false);
    if (!declarations.isEmpty()) {
      copy.setAttribute("style", element.getAttribute("style") + declarations);
    }
    while (element.getFirstChild() != null) {
      copy.appendChild(element.getFirstChild());
    }
    element.getParentNode().replaceChild(copy, element);
    return copy;
  }
}
