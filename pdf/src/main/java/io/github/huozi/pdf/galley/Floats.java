package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.style.PrintStyles;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The places where style sheets let a figure stand: {@code float: top bottom}, {@code float: none}.
 */
final class Floats {

  private final PrintStyles sheets;

  Floats(PrintStyles sheets) {
    this.sheets = sheets;
  }

  /** The value of {@code float} for a figure or what it holds; empty if there is none. */
  String of(Part part) {
    for (Box box : part.boxes) {
      String value = of(box);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** The value for a box, for what it holds or for the figure around it; empty if there is none. */
  String of(Box box) {
    @Nullable Element element = box.getElement();
    String own = of(element);
    if (!own.isEmpty()) {
      return own;
    }
    for (Box child : box.getChildren()) {
      String value = of(child.getElement());
      if (!value.isEmpty()) {
        return value;
      }
    }
    return element != null
            && element.getParentNode() instanceof Element around
            && around.getTagName().equals("figure")
        ? of(around)
        : "";
  }

  private String of(@Nullable Element element) {
    return element == null ? "" : sheets.figureFloat(element);
  }
}
