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

/**
 * Pictures of places in one PDF. A page is drawn once, if it is asked for several times running.
 */
final class PagePictures implements AutoCloseable {

  private static final float DPI = 110;
  private static final double SCALE = DPI / 72;

  /** A whole page is shown for orientation. */
  private static final float DPI_OF_WHOLE = 55;

  /** What is shown above and below the place, in pt. */
  private static final double AROUND = 42;

  /** The room between the place and the line around it, in pt. */
  private static final double CLEARANCE = 2;

  /** A page that takes more pixels is not shown: it is no page to be read. */
  private static final double MOST_PIXELS = 4e7;

  private static final Color MARK = new Color(0xD0, 0x21, 0x2F);

  private final PDDocument pdf;
  private final PDFRenderer renderer;
  private final Set<Integer> whole = new HashSet<>();
  private int number;
  private BufferedImage page = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);

  PagePictures(Path file) throws IOException {
    pdf = Loader.loadPDF(file.toFile());
    renderer = new PDFRenderer(pdf);
  }

  /**
   * The strip of the page that a place lies in, the place outlined; the whole page if the place is
   * the page.
   *
   * @return a PNG, or nothing if there is no such page or it was shown as a whole before
   */
  Optional<byte[]> picture(Place.OnPage place) throws IOException {
    if (place.number() < 1
        || place.number() > pdf.getNumberOfPages()
        || pixels(pdf.getPage(place.number() - 1).getCropBox()) > MOST_PIXELS) {
      return Optional.empty();
    }
    if (place.area().isEmpty()) {
      return whole.add(place.number())
          ? Optional.of(png(draw(place.number(), DPI_OF_WHOLE)))
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
    int top = clamp((area.getMinY() - AROUND) * SCALE, 0, page.getHeight() - 1);
    int bottom = clamp((area.getMaxY() + AROUND) * SCALE, top + 1, page.getHeight());
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
