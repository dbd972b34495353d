package io.github.huozi.pdf;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PdfBoxSVGReplacedElement;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.pdf.ImagePlacementException.Place;
import io.github.huozi.svg.SvgDrawer;
import io.github.huozi.svg.SvgFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Places drawings, and watches the renderer place other images. One that it cannot read it leaves
 * out, and tells nobody but its log.
 */
final class PlacedImages implements ReplacedElementFactory {

  private final ReplacedElementFactory renderers;
  private final Resources resources;
  private final SvgDrawer svg;
  private final Set<Place> missing = new LinkedHashSet<>();

  /**
   * @param renderers places what is no drawing
   */
  PlacedImages(ReplacedElementFactory renderers, Resources resources, SvgDrawer svg) {
    this.renderers = renderers;
    this.resources = resources;
    this.svg = svg;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback files, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    ReplacedElement placed =
        element != null && element.getNodeName().equals("img") && SvgFile.isNamed(name(element))
            ? drawing(context, box, element, cssWidth, cssHeight)
            : renderers.createReplacedElement(context, box, files, cssWidth, cssHeight);
    // A place in the document, which a style sheet may name, is no image to anyone.
    if (placed == null
        && element != null
        && element.getNodeName().equals("img")
        && !name(element).startsWith("#")) {
      missing.add(place(element));
    }
    return placed;
  }

  private @Nullable ReplacedElement drawing(
      LayoutContext context, BlockBox box, Element image, int cssWidth, int cssHeight) {
    try {
      Optional<InputStream> file = resources.open(name(image));
      if (file.isEmpty()) {
        return null;
      }
      try (InputStream in = file.get()) {
        return new PdfBoxSVGReplacedElement(
            image, svg.of(in), cssWidth, cssHeight, box, context, context.getSharedContext());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name(image), e);
    }
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
