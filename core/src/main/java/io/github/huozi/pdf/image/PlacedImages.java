package io.github.huozi.pdf.image;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.pdfboxout.PdfBoxImage;
import com.openhtmltopdf.pdfboxout.PdfBoxImageElement;
import com.openhtmltopdf.pdfboxout.PdfBoxSVGReplacedElement;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.image.ImagePlacementException.Place;
import io.github.huozi.pdf.layout.PageStarts;
import io.github.huozi.pdf.layout.Styles;
import io.github.huozi.raster.PrintedImage;
import io.github.huozi.svg.SvgDrawer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Places the images of a document, each as large as it is to be. */
public final class PlacedImages implements ReplacedElementFactory {

  /** The size of an image in a cell while the columns are measured. */
  private static final ImageSize NEXT_TO_NOTHING = new ImageSize(1, 1);

  private static final byte[] DRAWN_ALREADY = {};

  private final ReplacedElementFactory renderers;
  private final PrintedImages images;
  private final SvgDrawer svg;
  private final ImageStyles styles;
  private final Set<Place> missing = new LinkedHashSet<>();

  /** How wide images in cells would like to be. */
  private final Map<Element, Double> wanted = new LinkedHashMap<>();

  /** How wide the cells are in which images stand. */
  private Map<Element, Double> cells = new LinkedHashMap<>();

  private boolean measuring;

  /**
   * @param renderers places what is no image
   */
  public PlacedImages(
      ReplacedElementFactory renderers, PrintedImages images, SvgDrawer svg, ImageStyles styles) {
    this.renderers = renderers;
    this.images = images;
    this.svg = svg;
    this.styles = styles;
  }

  /** The cells that hold images: how wide their columns are is to be measured first. */
  public Collection<Element> cells() {
    return styles.cells().values();
  }

  /** Has a layout leave images in cells out, to find out what the columns need without them. */
  public void beginMeasuring() {
    measuring = true;
  }

  /** Ends that layout. */
  public void endMeasuring(Box root, Styles sheets) {
    measuring = false;
    cells =
        new CellImages(root, sheets, styles.cells(), image -> wanted.getOrDefault(image, 0.0))
            .widths();
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback files, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    if (element == null || !element.getNodeName().equals("img")) {
      return renderers.createReplacedElement(context, box, files, cssWidth, cssHeight);
    }
    try {
      @Nullable ReplacedElement placed = placed(context, box, element);
      // A place in the document, which a style sheet may name, is no image to anyone.
      if (placed == null && !name(element).startsWith("#")) {
        missing.add(place(element));
      }
      return placed;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name(element), e);
    }
  }

  private @Nullable ReplacedElement placed(LayoutContext context, BlockBox box, Element image)
      throws IOException {
    Optional<PrintedImage> printed = images.of(name(image));
    if (printed.isPresent()) {
      double dots = context.getDotsPerPixel();
      ImageSize own = new ImageSize(printed.get().width() * dots, printed.get().height() * dots);
      ImageSize size = size(context, box, image, own);
      return new PdfBoxImageElement(
          image,
          new PdfBoxImage(
              DRAWN_ALREADY,
              name(image),
              (float) size.width(),
              (float) size.height(),
              printed.get().drawn()),
          context.getSharedContext(),
          true);
    }
    Optional<byte[]> drawing = images.drawing(name(image));
    if (drawing.isEmpty()) {
      return null;
    }
    SvgDrawer drawer = svg.of(new ByteArrayInputStream(drawing.get()));
    SizedDrawing placed = new SizedDrawing(image, drawer, box, context);
    placed.size = size(context, box, image, placed.own());
    return placed;
  }

  private ImageSize size(LayoutContext context, BlockBox box, Element image, ImageSize own) {
    CalculatedStyle style = styles.of(image);
    boolean inCell = styles.cells().containsKey(image);
    if (measuring && inCell) {
      wanted.put(image, ImageSize.of(style, own, ImageSize.ENDLESS, context).width());
      return NEXT_TO_NOTHING;
    }
    @Nullable Double ofCell = cells.get(image);
    double block =
        box.getContainingBlock() == null ? 0 : box.getContainingBlock().getContentWidth();
    double around = ofCell != null ? ofCell : block > 0 ? block : ImageSize.ENDLESS;
    ImageSize size = ImageSize.of(style, own, around, context);
    center(context, box, style, around, size);
    return new ImageSize(
        Math.max(1, Math.floor(size.width())), Math.max(1, Math.floor(size.height())));
  }

  /**
   * Shares out what is left beside a block: the renderer does so only for a width that it knows.
   */
  private static void center(
      LayoutContext context, BlockBox box, CalculatedStyle style, double around, ImageSize size) {
    boolean left = style.isAutoLeftMargin();
    boolean right = style.isAutoRightMargin();
    if (style.isInline() || !style.isNeedAutoMarginResolution() || !(left || right)) {
      return;
    }
    RectPropertySet padding = style.getPaddingRect((float) around, context);
    RectPropertySet border = style.getBorder(context);
    int edges = (int) (padding.width() + border.width());
    int rest = (int) Math.max(0, around - edges - size.width());
    // The edges are added up before an image is placed, and once more if its block is measured.
    if (around < ImageSize.ENDLESS && left) {
      int margin = right ? rest / 2 : rest;
      box.setMarginLeft(context, margin);
      box.setLeftMBP(margin + (int) border.left() + (int) padding.left());
    }
    if (around < ImageSize.ENDLESS && right) {
      int margin = left ? rest / 2 : rest;
      box.setMarginRight(context, margin);
      box.setRightMBP(margin + (int) border.right() + (int) padding.right());
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
  public void throwIfMissing() {
    if (!missing.isEmpty()) {
      throw new ImagePlacementException(List.copyOf(missing));
    }
  }

  private static Place place(Element image) {
    @Nullable Element withLine = PageStarts.blockOf(image);
    return new Place(
        name(image), PageStarts.sectionOf(image), withLine == null ? 0 : PageStarts.line(withLine));
  }

  /** As the author, or the style sheet, has it. */
  private static String name(Element image) {
    return ResourceStreams.name(image.getAttribute("src"));
  }

  /** A drawing that takes the room it is given. */
  private static final class SizedDrawing extends PdfBoxSVGReplacedElement {

    private ImageSize size = NEXT_TO_NOTHING;

    SizedDrawing(Element image, SvgDrawer drawer, BlockBox box, LayoutContext context) {
      super(image, drawer, -1, -1, box, context, context.getSharedContext());
    }

    /** The size that the drawing tells. */
    ImageSize own() {
      return new ImageSize(super.getIntrinsicWidth(), super.getIntrinsicHeight());
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) size.width();
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) size.height();
    }
  }
}
