package io.github.huozi.tagging;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * The transforms that bring the content of a page to its place, in pt. What stands in the margin at
 * the fore-edge is painted at the left edge of the text, since a chapter is painted before it is
 * known which of its pages are left ones.
 *
 * @param text brings all content to its place
 * @param foreEdge how far right of the left edge of the text the room at the fore-edge begins
 */
public record PagePlace(AffineTransform text, double foreEdge) {

  /** The key of a slack, and in a page of the slacks of its parts. Binding removes it. */
  private static final COSName SLACK = COSName.getPDFName("Slack");

  /**
   * Marks an object of a page as one at the fore-edge.
   *
   * @param slack by how much it is narrower than the room there
   */
  public static void mark(COSDictionary object, double slack) {
    object.setFloat(SLACK, (float) slack);
  }

  /** Marks a page whose content has parts, by the slack of what each but the first begins with. */
  public static void markParts(COSDictionary page, List<Double> slacks) {
    COSArray all = new COSArray();
    slacks.forEach(slack -> all.add(new COSFloat(slack.floatValue())));
    page.setItem(SLACK, all);
  }

  /** The slacks of a page's parts; the mark is taken away. */
  public static float[] takeParts(COSDictionary page) {
    @Nullable COSArray slacks = page.getCOSArray(SLACK);
    page.removeItem(SLACK);
    return slacks == null ? new float[0] : slacks.toFloatArray();
  }

  /**
   * The transform that brings something from the left edge of the text to the fore-edge. It stands
   * beside the text there, on whichever side that is.
   *
   * @param slack by how much it is narrower than the room there
   */
  public AffineTransform toForeEdge(double slack) {
    return AffineTransform.getTranslateInstance(foreEdge < 0 ? foreEdge + slack : foreEdge, 0);
  }

  /**
   * The transform that brings something to its place.
   *
   * @param slack by how much it is narrower than the room at the fore-edge; negative for what
   *     stands in the text
   */
  public AffineTransform of(double slack) {
    AffineTransform place = new AffineTransform(text);
    if (slack >= 0) {
      place.concatenate(toForeEdge(slack));
    }
    return place;
  }

  /**
   * Brings an area in an object of the page to its place, if there is one.
   *
   * @param key the key of the area
   */
  public void move(COSDictionary object, COSName key) {
    double slack =
        object.getDictionaryObject(SLACK) instanceof COSNumber number ? number.floatValue() : -1;
    object.removeItem(SLACK);
    @Nullable COSArray area = object.getCOSArray(key);
    if (area != null) {
      object.setItem(key, placed(area, of(slack)));
    }
  }

  private static COSArray placed(COSArray area, AffineTransform place) {
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
