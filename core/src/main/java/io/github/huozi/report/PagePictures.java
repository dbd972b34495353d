package io.github.huozi.report;

import io.github.huozi.check.Place;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pictures of places in one PDF. Successive places on one page share one rendering. */
final class PagePictures implements AutoCloseable {

  private static final float DPI = 110;
  private static final double SCALE = DPI / 72;

  /** The resolution of a picture of a whole page. */
  private static final float WHOLE_PAGE_DPI = 55;

  /** The height that is shown above and below the place, in pt. */
  private static final double MARGIN = 42;

  /** The distance between the place and its outline, in pt. */
  private static final double CLEARANCE = 2;

  /** A page that needs more pixels is not shown. */
  private static final double MAX_PIXELS = 4e7;

  private static final Color MARK = new Color(0xD0, 0x21, 0x2F);

  private final PDDocument pdf;
  private final PDFRenderer renderer;
  private final Set<Integer> shownWhole = new HashSet<>();
  private int number;
  private BufferedImage page = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

  PagePictures(Path file) throws IOException {
    pdf = Loader.loadPDF(file.toFile());
    renderer = new PDFRenderer(pdf);
  }

  /**
   * The horizontal strip of the page around a place, with the place outlined; the whole page if the
   * place is a page.
   *
   * @return a PNG; nothing if there is no such page, or if the whole page was shown before
   */
  Optional<byte[]> picture(Place.OnPage place) throws IOException {
    if (place.number() < 1
        || place.number() > pdf.getNumberOfPages()
        || pixels(pdf.getPage(place.number() - 1).getCropBox()) > MAX_PIXELS) {
      return Optional.empty();
    }
    if (place.area().isEmpty()) {
      return shownWhole.add(place.number())
          ? Optional.of(png(draw(place.number(), WHOLE_PAGE_DPI)))
          : Optional.empty();
    }
    if (place.number() != number) {
      page = draw(place.number(), DPI);
      number = place.number();
    }
    return Optional.of(strip(place.area().get()));
  }

  private static double pixels(PDRectangle box) {
    return box.getWidth() * SCALE * box.getHeight() * SCALE;
  }

  private BufferedImage draw(int number, float dpi) throws IOException {
    return renderer.renderImageWithDPI(number - 1, dpi, ImageType.RGB);
  }

  private byte[] strip(Rectangle2D area) throws IOException {
    int top = clamp((area.getMinY() - MARGIN) * SCALE, 0, page.getHeight() - 1);
    int bottom = clamp((area.getMaxY() + MARGIN) * SCALE, top + 1, page.getHeight());
    BufferedImage strip =
        new BufferedImage(page.getWidth(), bottom - top, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = strip.createGraphics();
    graphics.drawImage(page, 0, -top, null);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(MARK);
    graphics.setStroke(new BasicStroke(2));
    graphics.draw(
        new Rectangle2D.Double(
            (area.getMinX() - CLEARANCE) * SCALE,
            (area.getMinY() - CLEARANCE) * SCALE - top,
            (area.getWidth() + 2 * CLEARANCE) * SCALE,
            (area.getHeight() + 2 * CLEARANCE) * SCALE));
    graphics.dispose();
    return png(strip);
  }

  private static int clamp(double value, int least, int most) {
    return Math.max(least, Math.min(most, (int) Math.round(value)));
  }

  private static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    pdf.close();
  }
}
