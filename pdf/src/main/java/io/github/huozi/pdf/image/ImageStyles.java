package io.github.huozi.pdf.image;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
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
      "width: auto; height: auto; min-width: 0; min-height: 0; max-width: none; max-height: none";

  private final Map<Element, ElementStyle> styles = new LinkedHashMap<>();
  private final Map<Element, AskedSize> asked = new LinkedHashMap<>();

  private ImageStyles() {}

  /** Removes the sizes of all images in a document. */
  public static ImageStyles take(Document document, PrintStyles sheets) {
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
      taken.styles.put(image, sheets.of(image));
      taken.asked.put(
          image,
          AskedSize.of(
              sheets.declared(image, "width").isPresent() ? "" : image.getAttribute("width"),
              sheets.declared(image, "height").isPresent() ? "" : image.getAttribute("height")));
      sheets.change(image, AUTOMATIC);
    }
    return taken;
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
  ElementStyle of(Element image) {
    return Objects.requireNonNull(styles.get(image), "an image that was added later");
  }
}
