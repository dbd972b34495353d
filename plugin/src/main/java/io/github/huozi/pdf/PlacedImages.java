package io.github.huozi.pdf;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.pdf.ImagePlacementException.Place;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Watches the renderer place images. One that it cannot read it leaves out, and tells nobody but
 * its log.
 */
final class PlacedImages implements ReplacedElementFactory {

  private final ReplacedElementFactory renderers;
  private final Set<Place> missing = new LinkedHashSet<>();

  PlacedImages(ReplacedElementFactory renderers) {
    this.renderers = renderers;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback files, int cssWidth, int cssHeight) {
    ReplacedElement placed =
        renderers.createReplacedElement(context, box, files, cssWidth, cssHeight);
    Element element = box.getElement();
    // A place in the document, which a style sheet may name, is no image to anyone.
    if (placed == null
        && element != null
        && element.getNodeName().equals("img")
        && !name(element).startsWith("#")) {
      missing.add(place(element));
    }
    return placed;
  }

  @Override
  public boolean isReplacedElement(Element element) {
    return renderers.isReplacedElement(element);
  }

  /**
   * Ends the layout.
   *
   * @throws ImagePlacementException if an image has not been placed
   */
  void throwIfMissing() {
    if (!missing.isEmpty()) {
      throw new ImagePlacementException(List.copyOf(missing));
    }
  }

  private static Place place(Element image) {
    String line = nearest(image, "data-line");
    return new Place(
        name(image), nearest(image, "data-section"), line.isEmpty() ? 0 : Integer.parseInt(line));
  }

  /** As the author, or the style sheet, has it. */
  private static String name(Element image) {
    return ResourceStreams.name(image.getAttribute("src"));
  }

  /** The attribute of the element or of the next around it that has one, or nothing. */
  private static String nearest(Element element, String attribute) {
    for (Node at = element; at instanceof Element around; at = at.getParentNode()) {
      if (around.hasAttribute(attribute)) {
        return around.getAttribute(attribute);
      }
    }
    return "";
  }
}
