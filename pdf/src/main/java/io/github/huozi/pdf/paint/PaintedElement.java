package io.github.huozi.pdf.paint;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.typography.Piece;
import java.awt.Point;
import java.util.List;

/** A text, a picture or a formula, which paints itself in the place of its element. */
public abstract class PaintedElement implements ReplacedElement {

  private final Point location = new Point();

  /**
   * Paints the element.
   *
   * @param box its box, which says where it is
   */
  public abstract void paint(RenderingContext context, PagePainter painter, BlockBox box);

  /** The parts into which lines may divide it; empty if none may. */
  public List<Part> parts() {
    return List.of();
  }

  /**
   * A part of an element, up to a place where a line may end.
   *
   * @param joint how good that place is
   * @param gap the space to the next part in the same line, in dots
   */
  public record Part(PaintedElement element, Piece.Joint joint, double gap) {}

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
