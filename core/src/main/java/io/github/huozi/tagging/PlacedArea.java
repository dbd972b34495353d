package io.github.huozi.tagging;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** An area of a page that has been brought to its place with the page's content. */
public final class PlacedArea {

  private PlacedArea() {}

  /** The area in its new place, in pt. */
  public static COSArray of(COSArray area, AffineTransform place) {
    PDRectangle before = new PDRectangle(area);
    Rectangle2D after =
        place
            .createTransformedShape(
                new Rectangle2D.Float(
                    before.getLowerLeftX(),
                    before.getLowerLeftY(),
                    before.getWidth(),
                    before.getHeight()))
            .getBounds2D();
    COSArray placed = new COSArray();
    placed.add(new COSFloat((float) after.getMinX()));
    placed.add(new COSFloat((float) after.getMinY()));
    placed.add(new COSFloat((float) after.getMaxX()));
    placed.add(new COSFloat((float) after.getMaxY()));
    return placed;
  }
}
