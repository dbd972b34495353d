package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.Box;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where style sheets let a figure stand: {@code float: top bottom}, {@code float: none}. */
final class Floats {

  private static final String FLOAT = "data-css-float";

  private Floats() {}

  /** The value of {@code float} for a figure or what it holds; empty if there is none. */
  static String of(Part part) {
    for (Box box : part.boxes) {
      String value = of(box);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  private static String of(Box box) {
    @Nullable Element element = box.getElement();
    if (element != null && element.hasAttribute(FLOAT)) {
      return element.getAttribute(FLOAT);
    }
    for (Box child : box.getChildren()) {
      if (child.getElement() != null && child.getElement().hasAttribute(FLOAT)) {
        return child.getElement().getAttribute(FLOAT);
      }
    }
    @Nullable Node parent = element == null ? null : element.getParentNode();
    return parent instanceof Element around && around.getTagName().equals("figure")
        ? around.getAttribute(FLOAT)
        : "";
  }
}
