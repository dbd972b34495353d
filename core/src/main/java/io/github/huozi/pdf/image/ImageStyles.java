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
 * The style sheets' sizes for the images of a document, which are hidden from the renderer: it lets
 * {@code max-width} win over a narrower {@code width}. {@link PlacedImages} gives it each image in
 * its final size instead.
 */
public final class ImageStyles {

  private static final String AUTOMATIC =
      "; width: auto !important; height: auto !important; min-width: 0 !important;"
          + " min-height: 0 !important; max-width: none !important; max-height: none !important";

  private final Map<Element, CalculatedStyle> styles = new LinkedHashMap<>();

  private ImageStyles() {}

  /** Removes the sizes of all images in a document, replacing the images' elements by copies. */
  public static ImageStyles take(Document document, SharedContext context) {
    ImageStyles taken = new ImageStyles();
    NodeList found = document.getElementsByTagName("img");
    List<Element> images = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      images.add((Element) found.item(i));
    }
    for (Element image : images) {
      CalculatedStyle style = context.getStyle(image);
      // The renderer caches the style of an element, so that a new style needs a new element.
      Element automatic = (Element) image.cloneNode(true);
      automatic.setAttribute("style", image.getAttribute("style") + AUTOMATIC);
      image.getParentNode().replaceChild(automatic, image);
      taken.styles.put(automatic, style);
    }
    return taken;
  }

  /** The style of an image by the style sheets. */
  CalculatedStyle of(Element image) {
    return Objects.requireNonNull(styles.get(image), "an image that was added later");
  }
}
