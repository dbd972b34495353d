package io.github.huozi.pdf.image;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.pdf.paint.PagePainter;
import io.github.huozi.pdf.paint.PaintedElement;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.Sides;
import io.github.huozi.raster.PrintedImage;
import io.github.huozi.svg.SvgDrawer;
import java.awt.Rectangle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Places the images of a document in their final sizes. */
public final class PlacedImages implements ReplacedElementFactory {

  private static final double POINTS_OF_A_PIXEL = 72.0 / 96;

  private final PrintedImages images;
  private final SvgDrawer svg;
  private final ImageStyles styles;

  /** The greatest length across lines, in dots: an image is not parted. */
  private final double highest;

  private final Set<Unshown> missing = new LinkedHashSet<>();

  /** The raster images by their elements, in the sizes of the last layout. */
  private final Map<Element, Picture> pictures = new LinkedHashMap<>();

  private final LayoutContext measuring;

  /** The images that stand between vertical lines, so that it is turned back on the page. */
  private final Predicate<Element> vertical;

  /** The length of a page's text across its lines, in dots. */
  private final double extent;

  /**
   * @param extent the length of a page's text across its lines, in dots
   * @param most the part of it that an image may take
   * @param vertical whether an image stands between vertical lines
   */
  public PlacedImages(
      SharedContext context,
      PrintedImages images,
      SvgDrawer svg,
      ImageStyles styles,
      double extent,
      double most,
      Predicate<Element> vertical) {
    this.extent = extent;
    this.highest = most * extent;
    this.vertical = vertical;
    this.measuring = context.newLayoutContextInstance();
    this.images = images;
    this.svg = svg;
    this.styles = styles;
  }

  /**
   * The width that an image would have in a block of endless width, in dots; 0 if there is no such
   * image.
   */
  public double preferredWidth(Element image) {
    try {
      @Nullable ImageSize own = ownSize(image);
      if (own == null || vertical.test(image)) {
        return own == null ? 0 : size(image, own, ImageSize.ENDLESS).width();
      }
      return ImageSize.of(
              styles.of(image),
              styles.asked(image),
              own,
              ImageSize.ENDLESS,
              measuring.getDotsPerPixel())
          .width();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name(image), e);
    }
  }

  /** The size in the file of an image; null if there is no such image. */
  private @Nullable ImageSize ownSize(Element image) throws IOException {
    double dots = measuring.getDotsPerPixel();
    Optional<PrintedImage> printed = images.of(name(image));
    if (printed.isPresent()) {
      return new ImageSize(printed.get().width() * dots, printed.get().height() * dots);
    }
    Optional<byte[]> drawing = images.drawing(name(image));
    if (drawing.isEmpty()) {
      return null;
    }
    SVGDrawer.SVGImage drawn =
        svg.of(new ByteArrayInputStream(drawing.get()))
            .inOwnSize(image, vertical.test(image) ? extent : 0, dots);
    return new ImageSize(drawn.getIntrinsicWidth(), drawn.getIntrinsicHeight());
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback files, int cssWidth, int cssHeight) {
    Element element = box.getElement();
    if (element != null && element.getNodeName().equals("svg")) {
      return placed(context, box, element, svg);
    }
    if (element == null || !element.getNodeName().equals("img")) {
      return null;
    }
    try {
      @Nullable ReplacedElement placed = placed(context, box, element);
      // A style sheet may name a place in the document, which is no image.
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
      pictures.put(image, picture(image, printed.get(), size, context));
      return new PlacedImage(printed.get().drawn().getCOSObject(), size, vertical.test(image));
    }
    Optional<byte[]> drawing = images.drawing(name(image));
    if (drawing.isEmpty()) {
      return null;
    }
    return placed(context, box, image, svg.of(new ByteArrayInputStream(drawing.get())));
  }

  private ReplacedElement placed(
      LayoutContext context, BlockBox box, Element image, SvgDrawer drawer) {
    double dots = context.getDotsPerPixel();
    // The width of the block around lies across an upright drawing.
    SVGDrawer.SVGImage drawing =
        vertical.test(image)
            ? drawer.inOwnSize(image, extent, dots)
            : drawer.buildSVGImage(image, box, context, -1, -1, dots);
    ImageSize own = new ImageSize(drawing.getIntrinsicWidth(), drawing.getIntrinsicHeight());
    ImageSize size = size(context, box, image, own);
    if (!vertical.test(image)) {
      return new PlacedDrawing(drawing, size);
    }
    ImageSize seen = size.turned();
    return new UprightDrawing(
        drawer.buildStandaloneSVGImage(image, name(image), seen.width(), seen.height(), dots),
        size);
  }

  private ImageSize size(LayoutContext context, BlockBox box, Element image, ImageSize own) {
    double block =
        box.getContainingBlock() == null ? 0 : box.getContainingBlock().getContentWidth();
    double around = block > 0 ? block : ImageSize.ENDLESS;
    ImageSize size = size(image, own, around);
    center(context, box, styles.of(image), around, size);
    return new ImageSize(
        Math.max(1, Math.floor(size.width())), Math.max(1, Math.floor(size.height())));
  }

  /** The size along the lines and across them. */
  private ImageSize size(Element image, ImageSize own, double around) {
    boolean turned = vertical.test(image);
    ImageSize asked =
        ImageSize.of(
            styles.of(image),
            styles.asked(image),
            own,
            turned ? extent : around,
            measuring.getDotsPerPixel());
    double fits =
        turned
            ? Math.min(highest / asked.width(), around / asked.height())
            : highest / asked.height();
    ImageSize size = asked.scaled(Math.min(1, fits));
    return turned ? size.turned() : size;
  }

  /**
   * Sets automatic margins beside an image. The renderer does so only for widths in style sheets.
   */
  private static void center(
      LayoutContext context, BlockBox box, ElementStyle style, double around, ImageSize size) {
    boolean left = style.hasAutoLeftMargin();
    boolean right = style.hasAutoRightMargin();
    if (style.isInline() || !style.sharesRoomBeside() || !(left || right)) {
      return;
    }
    Sides padding = style.padding(around);
    Sides border = style.border();
    int edges = (int) (padding.width() + border.width());
    int rest = (int) Math.max(0, around - edges - size.width());
    // The renderer has summed up the edges before, and does so again when it measures the block.
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
  public boolean isReplacedElement(@Nullable Element element) {
    return element != null
        && (element.getNodeName().equals("img") || element.getNodeName().equals("svg"));
  }

  /**
   * The images that cannot be placed in the layout that has been made, in the order of the text.
   */
  public List<Unshown> unshown() {
    return List.copyOf(missing);
  }

  /** The raster images of the layout that has been made, in the order of the text. */
  public List<Picture> pictures() {
    return List.copyOf(pictures.values());
  }

  private Picture picture(
      Element image, PrintedImage printed, ImageSize size, LayoutContext context) {
    Unshown place = place(image);
    ImageSize seen = vertical.test(image) ? size.turned() : size;
    double points = POINTS_OF_A_PIXEL / context.getDotsPerPixel();
    return new Picture(
        place.image(),
        place.section(),
        place.line(),
        printed.width(),
        printed.height(),
        seen.width() * points,
        seen.height() * points);
  }

  private static Unshown place(Element image) {
    @Nullable Element withLine = Elements.blockOf(image);
    return new Unshown(
        name(image), Elements.sectionOf(image), withLine == null ? 0 : Elements.line(withLine));
  }

  /** The name of an image as in the source or the style sheet. */
  private static String name(Element image) {
    return ResourceStreams.name(image.getAttribute("src"));
  }

  /** A picture of a size. */
  private abstract static class Placed extends PaintedElement {

    private final ImageSize size;

    Placed(ImageSize size) {
      this.size = size;
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

  /** A raster image. */
  private static final class PlacedImage extends Placed {

    private final COSStream image;
    private final boolean turned;

    PlacedImage(COSStream image, ImageSize size, boolean turned) {
      super(size);
      this.image = image;
      this.turned = turned;
    }

    @Override
    public void paint(RenderingContext context, PagePainter painter, BlockBox box) {
      Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
      if (turned) {
        Rectangle upright = new Rectangle(0, 0, area.height, area.width);
        painter.upright(area, 1, () -> painter.drawImage(image, upright));
      } else {
        painter.drawImage(image, area);
      }
    }
  }

  /** An SVG drawing. */
  private static final class PlacedDrawing extends Placed {

    private final SVGDrawer.SVGImage drawing;

    PlacedDrawing(SVGDrawer.SVGImage drawing, ImageSize size) {
      super(size);
      this.drawing = drawing;
    }

    @Override
    public void paint(RenderingContext context, PagePainter painter, BlockBox box) {
      // It asks its box for its place.
      drawing.drawSVG(painter, context, 0, 0);
    }
  }

  /** An SVG drawing beside vertical lines. */
  private static final class UprightDrawing extends Placed {

    private final SVGDrawer.SVGImage drawing;

    UprightDrawing(SVGDrawer.SVGImage drawing, ImageSize size) {
      super(size);
      this.drawing = drawing;
    }

    @Override
    public void paint(RenderingContext context, PagePainter painter, BlockBox box) {
      Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
      painter.upright(area, 1, () -> drawing.drawSVG(painter, context, 0, 0));
    }
  }

  /**
   * An image that cannot be shown.
   *
   * @param image its name in the {@code src} of the document
   * @param section the id of its section; empty outside sections
   * @param line the line in the section's file; 0 if unknown
   */
  public record Unshown(String image, String section, int line) {}

  /**
   * A raster image on its page.
   *
   * @param image its name in the {@code src} of the document
   * @param section the id of its section; empty outside sections
   * @param line the line in the section's file; 0 if unknown
   * @param columns its width in pixels
   * @param rows its height in pixels
   * @param width its width on the page, in pt
   * @param height its height on the page, in pt
   */
  public record Picture(
      String image, String section, int line, int columns, int rows, double width, double height) {}
}
