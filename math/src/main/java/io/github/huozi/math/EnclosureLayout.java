package io.github.huozi.math;

import io.github.huozi.mathml.MathElement;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;

/** Sets boxes around parts of a formula, and lines through them. */
final class EnclosureLayout {

  private static final double LINE = 0.05;
  private static final double PADDING = 0.3;

  /** The length by which a stroke reaches above and below what it crosses out, in em. */
  private static final double BEYOND = 0.12;

  private final Layout layout;

  EnclosureLayout(Layout layout) {
    this.layout = layout;
  }

  Box set(MathElement element, Style style) {
    List<String> notations = Arrays.asList(element.attribute("notation").split(" +"));
    Box inner = layout.row(element.children(), style);
    double scale = layout.scale(style);
    double line = LINE * scale;
    boolean boxed = notations.contains("box") || notations.contains("roundedbox");
    double padding = boxed ? PADDING * scale : 0;
    double beyond = boxed ? padding : BEYOND * scale;
    Box box = new Box();
    box.add(inner, padding, 0);
    box.width = inner.width + 2 * padding;
    double top = inner.height + beyond;
    double bottom = -inner.depth - beyond;
    box.height = top;
    box.depth = -bottom;
    if (boxed) {
      box.addRule(0, top - line, box.width, line, style.color());
      box.addRule(0, bottom, box.width, line, style.color());
      box.addRule(0, bottom, line, top - bottom, style.color());
      box.addRule(box.width - line, bottom, line, top - bottom, style.color());
    }
    if (notations.contains("horizontalstrike")) {
      box.addRule(0, (top + bottom) / 2 - line / 2, box.width, line, style.color());
    }
    if (notations.contains("updiagonalstrike")) {
      box.add(new Formula.Shape(stroke(0, bottom, box.width, top, line), 0, 0, style.color()));
    }
    if (notations.contains("downdiagonalstrike")) {
      box.add(new Formula.Shape(stroke(0, top, box.width, bottom, line), 0, 0, style.color()));
    }
    return box;
  }

  /** A straight line as an outline. */
  private static Path2D stroke(double x, double y, double toX, double toY, double line) {
    double length = Math.max(1e-6, Math.hypot(toX - x, toY - y));
    double dx = -(toY - y) / length * line / 2;
    double dy = (toX - x) / length * line / 2;
    Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
    outline.moveTo(x + dx, y + dy);
    outline.lineTo(toX + dx, toY + dy);
    outline.lineTo(toX - dx, toY - dy);
    outline.lineTo(x - dx, y - dy);
    outline.closePath();
    return outline;
  }
}
