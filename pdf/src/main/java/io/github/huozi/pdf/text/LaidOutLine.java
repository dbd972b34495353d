package io.github.huozi.pdf.text;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * A line where it stands in a layout. Lengths are in dots.
 *
 * @param x where it begins
 * @param y its upper edge
 */
public record LaidOutLine(Line line, double x, double y) {

  /**
   * A picture, a formula or a block where it stands.
   *
   * @param x where its margin begins
   * @param y the upper edge of its margin
   */
  public record PlacedBox(InlineBox box, Element element, double x, double y) {

    /** The lines in it; none if it is no block. */
    public List<LaidOutLine> lines() {
      List<LaidOutLine> lines = new ArrayList<>();
      if (box instanceof BlockInLine block) {
        double top = y + block.top();
        for (Line line : block.lines()) {
          lines.add(new LaidOutLine(line, x + block.left() + line.start(), top));
          top += line.height();
        }
      }
      return lines;
    }
  }

  /** The line's baseline. */
  public double baseline() {
    return y + line.baseline();
  }

  /** The pictures, formulas and blocks in it, and those in such blocks. */
  public List<PlacedBox> boxes() {
    List<PlacedBox> boxes = new ArrayList<>();
    for (Ink ink : line.inks()) {
      if (ink instanceof Ink.Boxed boxed) {
        PlacedBox box =
            new PlacedBox(boxed.box(), boxed.element(), x + boxed.x(), baseline() + boxed.top());
        boxes.add(box);
        box.lines().forEach(inner -> boxes.addAll(inner.boxes()));
      }
    }
    return boxes;
  }
}
