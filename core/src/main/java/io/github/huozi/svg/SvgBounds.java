package io.github.huozi.svg;

import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgTree;
import io.github.huozi.svg.style.SvgViewport;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jsoup.nodes.Element;

/** How large a drawing and what it holds may be. */
final class SvgBounds {

  /** 26 metres. */
  private static final double LARGEST = 100_000;

  /** A drawing that is a thousand times as long as it is wide is a line. */
  private static final double LONGEST = 1000;

  /** What a scanner makes of an A3 page, and as much as fits in memory four times. */
  private static final long MOST_PIXELS = 40_000_000;

  private long pixels;

  /**
   * Looks at the size that a drawing asks for.
   *
   * @throws SvgException if no page has room for it
   */
  static void check(Element svg) throws SvgException {
    SvgViewport viewport = SvgViewport.of(svg);
    SvgViewport.Size size = viewport.size(0);
    SvgViewport.ViewBox area = viewport.userSpace();
    boolean fits = size.width() <= LARGEST && size.height() <= LARGEST;
    if (!fits || isLine(area.width() / area.height()) || isLine(size.width() / size.height())) {
      throw new SvgException(
          SvgTree.line(svg),
          "the figure's size, %.0f by %.0f px, is beyond all measure"
              .formatted(size.width(), size.height()));
    }
  }

  private static boolean isLine(double ratio) {
    return !(ratio <= LONGEST && ratio >= 1 / LONGEST);
  }

  /**
   * Whether an embedded image can be read, as {@code data:…;base64,…}.
   *
   * @throws SvgException if it has, or all so far have, more pixels than memory has room for
   */
  boolean isImage(String href, int line) throws SvgException {
    byte[] data;
    try {
      data = Base64.getMimeDecoder().decode(href.substring(href.indexOf(',') + 1));
    } catch (IllegalArgumentException e) {
      return false;
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(data))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return false;
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in);
        pixels += (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
          throw new SvgException(
              line,
              "the embedded images have more than " + MOST_PIXELS / 1_000_000 + " million pixels");
        }
        BufferedImage image = reader.read(0);
        return image != null;
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // Readers of images throw whatever a broken file makes them stumble over.
      return false;
    }
  }
}
