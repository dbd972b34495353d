package io.github.huozi.published;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The raster images that the pages of a PDF show, from top to bottom and from left to right.
 *
 * @param images where each is, and what its page looks like
 */
public record DrawnImages(List<Drawn> images) {

  private static final float SCALE = 4;

  /**
   * An image.
   *
   * @param page its page, four dots a point
   * @param pageNumber from 0
   * @param area in pt, from the page's upper left corner
   */
  public record Drawn(BufferedImage page, int pageNumber, Rectangle2D area) {

    /** What is seen at a place of the image, told in parts of its width and height. */
    public int[] seen(double x, double y) {
      int rgb =
          page.getRGB(
              (int) ((area.getX() + x * area.getWidth()) * SCALE),
              (int) ((area.getY() + y * area.getHeight()) * SCALE));
      return new int[] {rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF};
    }
  }

  public static DrawnImages read(Path file) throws IOException {
    List<Drawn> images = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        Reader reader = new Reader(pdf.getPage(i));
        reader.processPage(pdf.getPage(i));
        if (!reader.areas.isEmpty()) {
          BufferedImage page = renderer.renderImage(i, SCALE, ImageType.RGB);
          reader.areas.sort(
              Comparator.comparingDouble(Rectangle2D::getMinY)
                  .thenComparingDouble(Rectangle2D::getMinX));
          for (Rectangle2D area : reader.areas) {
            images.add(new Drawn(page, i, area));
          }
        }
      }
    }
    return new DrawnImages(images);
  }

  private static final class Reader extends PageReader {

    private final List<Rectangle2D> areas = new ArrayList<>();

    Reader(PDPage page) {
      super(page);
    }

    @Override
    public void drawImage(PDImage image) {
      Rectangle2D area = unitSquare();
      double top = getPage().getMediaBox().getHeight() - area.getMaxY();
      areas.add(new Rectangle2D.Double(area.getX(), top, area.getWidth(), area.getHeight()));
    }
  }
}
