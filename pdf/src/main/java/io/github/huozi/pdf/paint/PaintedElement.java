package io.github.huozi.pdf.paint;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Point;

/** A text, a picture or a formula, which paints itself in the place of its element. */
public abstract class PaintedElement implements ReplacedElement {

  private final Point location = new Point();

  /**
   * Paints the element.
   *
   * @param box its box, which says where it is
   */
  public abstract void paint(RenderingContext context, PagePainter painter, BlockBox box);

  /** Tells whether boxes are painted in its place, which are tagged one by one. */
  public boolean holdsBoxes() {
    return false;
  }

  @Override
  public Point getLocation() {
    return location;
  }

  @Override
  public void setLocation(int x, int y) {
    location.setLocation(x, y);
  }

  @Override
  public boolean hasBaseline() {
    return false;
  }

  @Override
  public int getBaseline() {
    return 0;
  }

  @Override
  public void detach(LayoutContext context) {
    // Nothing is attached.
  }

  @Override
  public boolean isRequiresInteractivePaint() {
    return false;
  }
}
