package io.github.huozi.check.pdf;

import java.awt.geom.Rectangle2D;

/**
 * The frame of a page in which its lines run from left to right, one below the other. Horizontal
 * lines do so on the sheet. Of vertical lines the frame is turned to the left: its x is the
 * distance from the head of the sheet, and its y that from the right.
 *
 * @param vertical whether the lines run down the sheet
 * @param right where the frame begins, in pt from the left edge of the sheet, if they do. A page
 *     whose text the margins move has a frame that is moved as much
 */
public record LineFrame(boolean vertical, double right) {

  /** The frame of horizontal lines: the sheet. */
  public static final LineFrame HORIZONTAL = new LineFrame(false, 0);

  /** An area of the frame on the sheet, in pt from its top left corner. */
  public Rectangle2D toSheet(Rectangle2D area) {
    return vertical
        ? new Rectangle2D.Double(
            right - area.getMaxY(), area.getMinX(), area.getHeight(), area.getWidth())
        : area;
  }

  /** An area of the sheet in the frame. */
  public Rectangle2D ofSheet(Rectangle2D area) {
    return vertical
        ? new Rectangle2D.Double(
            area.getMinY(), right - area.getMaxX(), area.getHeight(), area.getWidth())
        : area;
  }
}
