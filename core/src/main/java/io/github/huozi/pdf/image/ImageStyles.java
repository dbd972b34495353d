package io.github.huozi.pdf.image;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.SharedContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What the style sheets say of the size of a document's images, and keeps it from the renderer:
 * that lets {@code max-width} win over a narrower {@code width} and takes a column for as wide as
 * an image in it. It gets each image as large as it is to be.
 */
public final class ImageStyles {

  private static final String AUTOMATIC =
      "; width: auto !important; height: auto !important; min-width: 0 !important;"
          + " min-height: 0 !important; max-width: none !important; max-height: none !important";

  private final Map<Element, CalculatedStyle> styles = new LinkedHashMap<>();
  private final Map<Element, Element> cells = new LinkedHashMap<>();

  private ImageStyles() {}

  /** Takes the sizes away from all images of a document, which are other elements after that. */
  public static ImageStyles take(Document document, SharedContext context) {
    ImageStyles taken = new ImageStyles();
    NodeList found = document.getElementsByTagName("img");
    List<Element> images = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      images.add((Element) found.item(i));
    }
    for (Element image : images) {
      CalculatedStyle style = context.getStyle(image);
      // An element's style is found once and kept: one that is to have another must be new.
      Element automatic = (Element) image.cloneNode(true);
      automatic.setAttribute("style", image.getAttribute("style") + AUTOMATIC);
      image.getParentNode().replaceChild(automatic, image);
      taken.styles.put(automatic, style);
      for (var node = automatic.getParentNode();
          node instanceof Element around;
          node = node.getParentNode()) {
        if (context.getStyle(around).isTableCell()) {
          taken.cells.put(automatic, around);
          break;
        }
      }
    }
    return taken;
  }

  /** The style of an image as the style sheets have it. */
  CalculatedStyle of(Element image) {
    return Objects.requireNonNull(styles.get(image), "an image that was added later");
  }

  /** The images that stand in a cell of a table, and the innermost such cell. */
  Map<Element, Element> cells() {
    return cells;
  }
}
