package io.github.huozi.pdf.image;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.pdf.style.Elements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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
  private final Map<Element, AskedSize> asked = new LinkedHashMap<>();

  private ImageStyles() {}

  /** Removes the sizes of all images in a document, replacing the images' elements by copies. */
  public static ImageStyles take(Document document, SharedContext context) {
    ImageStyles taken = new ImageStyles();
    List<Element> images = new ArrayList<>();
    for (String name : List.of("img", "svg")) {
      for (Element image : Elements.named(document, name)) {
        if (!isPartOfDrawing(image)) {
          images.add(image);
        }
      }
    }
    for (Element image : images) {
      Element styled = withoutSize(image);
      CalculatedStyle style = context.getStyle(styled);
      CascadedStyle sheets = context.getCss().getCascadedStyle(styled, false);
      // The renderer caches the style of an element, so that a new style needs a new element.
      Element automatic = (Element) image.cloneNode(true);
      automatic.setAttribute("style", image.getAttribute("style") + AUTOMATIC);
      styled.getParentNode().replaceChild(automatic, styled);
      taken.styles.put(automatic, style);
      taken.asked.put(
          automatic,
          AskedSize.of(
              sheets.hasProperty(CSSName.WIDTH) ? "" : image.getAttribute("width"),
              sheets.hasProperty(CSSName.HEIGHT) ? "" : image.getAttribute("height")));
    }
    return taken;
  }

  /**
   * An image without the size in its attributes, to which the renderer would give precedence over
   * the style sheets: a copy in the image's place, or the image itself if it has none.
   */
  private static Element withoutSize(Element image) {
    if (!image.getNodeName().equals("img")
        || (image.getAttribute("width").isEmpty() && image.getAttribute("height").isEmpty())) {
      return image;
    }
    Element copy = (Element) image.cloneNode(true);
    for (String name : List.of("width", "height")) {
      if (copy.hasAttribute(name)) {
        copy.setAttribute(name, ""); // a selector for the attribute still selects it
      }
    }
    image.getParentNode().replaceChild(copy, image);
    return copy;
  }

  private static boolean isPartOfDrawing(Element element) {
    for (var node = element.getParentNode(); node != null; node = node.getParentNode()) {
      if (node.getNodeName().equals("svg")) {
        return true;
      }
    }
    return false;
  }

  /** The size that an image's attributes ask for, as far as the style sheets give none. */
  AskedSize asked(Element image) {
    return asked.getOrDefault(image, AskedSize.NONE);
  }

  /** The style of an image by the style sheets. */
  CalculatedStyle of(Element image) {
    return Objects.requireNonNull(styles.get(image), "an image that was added later");
  }
}
