package io.github.huozi.check.pdf;

import io.github.huozi.check.Place;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Converts areas from a page's coordinates to places, which are measured from the top left corner
 * of the page as it is shown.
 */
public final class PageArea {

  private PageArea() {}

  /** The place of the unit square under a matrix. */
  public static Place of(int number, PDPage page, Matrix drawn) {
    return of(
        number,
        page,
        drawn
            .createAffineTransform()
            .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
            .getBounds2D());
  }

  /** The place of a rectangle of the page. */
  public static Place of(int number, PDPage page, PDRectangle area) {
    return of(number, page, box(area));
  }

  /** A box of a page (ISO 32000-1, 14.11.2) in the page's own coordinates. */
  public static Rectangle2D box(PDRectangle box) {
    return new Rectangle2D.Double(
        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight());
  }

  private static Place of(int number, PDPage page, Rectangle2D area) {
    Rectangle2D seen = new Rectangle2D.Double();
    AffineTransform view = view(page);
    Point2D one = view.transform(new Point2D.Double(area.getMinX(), area.getMinY()), null);
    Point2D other = view.transform(new Point2D.Double(area.getMaxX(), area.getMaxY()), null);
    seen.setFrameFromDiagonal(one, other);
    return new Place.OnPage(number, Optional.of(seen));
  }

  /** The transform from the page's coordinates to the page as it is shown, cropped and rotated. */
  private static AffineTransform view(PDPage page) {
    PDRectangle box = page.getCropBox();
    double width = box.getWidth();
    double height = box.getHeight();
    AffineTransform view =
        switch (page.getRotation()) {
          case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 180 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case 270 -> new AffineTransform(0, -1, -1, 0, height, width);
          default -> new AffineTransform(1, 0, 0, -1, 0, height);
        };
    view.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
    return view;
  }
}
