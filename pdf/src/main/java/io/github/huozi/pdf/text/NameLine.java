package io.github.huozi.pdf.text;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.InterlinearStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The line under a name, or the wavy line under a title (CLREQ §3.1.8). In vertical text it is at
 * the left, and at the right in Japanese. All lengths are in dots.
 *
 * @param name the element of the name
 * @param over whether it is over the text, which is at the right of vertical text
 * @param size the font size of the name
 */
public record NameLine(Element name, boolean wavy, boolean over, double size, PrintedColor color) {

  /**
   * The line beside the name that an element's text is in; null for none.
   *
   * @param over whether it is over the text
   */
  public static @Nullable NameLine of(Element element, boolean over, PrintStyles styles) {
    InterlinearStyle style = styles.interlinear(element);
    @Nullable Element name = style.name();
    if (name == null) {
      return null;
    }
    ElementStyle ofName = styles.of(name);
    return new NameLine(name, style.wavy(), over, ofName.font().getSize2D(), ofName.color());
  }

  // In em.

  /**
   * The length by which the line is shorter than the text at either end, so that two lines are
   * apart, in em.
   */
  private static final double SHORTER = 1.0 / 16;

  /** The space between full-width characters and the line. */
  private static final double SPACE = 0.03;

  private static final double THICKNESS = 0.05;
  private static final double AMPLITUDE = 0.05;
  private static final double PERIOD = 0.5;

  /** More have only lines whose letters stand absurdly far apart. */
  private static final long MOST_PERIODS = 1000;

  /** The first control point of a cubic curve that is half a period of a sine. */
  private static final double CONTROL = 0.3642;

  /** The distance to which the line reaches away from full-width characters, in em. */
  double depth() {
    return SPACE + THICKNESS + (wavy ? 2 * AMPLITUDE : 0);
  }

  /**
   * The line as a path.
   *
   * @param from where the text begins
   * @param to where it ends
   * @param edge the edge of its full-width characters: the upper one of a line over them
   */
  Shape shape(double from, double to, double edge, boolean above) {
    double start = from + SHORTER * size;
    double width = Math.max(0, to - from - 2 * SHORTER * size);
    double y = edge + (above ? -depth() : SPACE) * size;
    double thickness = THICKNESS * size;
    return wavy
        ? wave(start, width, y + AMPLITUDE * size, thickness)
        : new Rectangle2D.Double(start, y, width, thickness);
  }

  /** A wave of whole periods. */
  private Shape wave(double start, double width, double top, double thickness) {
    int halves = 2 * (int) Math.max(1, Math.min(MOST_PERIODS, Math.round(width / (PERIOD * size))));
    double step = width / halves;
    Path2D path = new Path2D.Double();
    path.moveTo(start, top);
    for (int i = 0; i < halves; i++) {
      curve(path, start + i * step, step, top, i);
    }
    path.lineTo(start + width, top + thickness);
    for (int i = halves; i > 0; i--) {
      curve(path, start + i * step, -step, top + thickness, i - 1);
    }
    path.closePath();
    return path;
  }

  /** Half a period: the even ones go up. */
  private void curve(Path2D path, double x, double step, double y, int number) {
    double control = y + (number % 2 == 0 ? -1 : 1) * AMPLITUDE * size * 4 / 3;
    path.curveTo(x + CONTROL * step, control, x + (1 - CONTROL) * step, control, x + step, y);
  }
}
