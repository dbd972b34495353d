package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.Box;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Which figures and tables have a caption, by which the text can name them wherever they stand. */
final class Captions {

  private Captions() {}

  /** Whether a part is a figure or a table with a caption. */
  static boolean isIn(Part part) {
    return part.boxes.stream().anyMatch(box -> isIn(box));
  }

  private static boolean isIn(Box box) {
    @Nullable Element element = box.getElement();
    return element == null ? box.getChildren().stream().anyMatch(Captions::isIn) : isIn(element);
  }

  private static boolean isIn(Element element) {
    String name = element.getTagName();
    if (name.equals("figcaption") || name.equals("caption") || Classes.has(element, "caption")) {
      return true;
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && isIn(inner)) {
        return true;
      }
    }
    return false;
  }
}
