package io.github.huozi.math;

import java.awt.geom.Path2D;
import java.util.List;

/**
 * A formula that is set, in em of the text around: y upwards from the baseline, x from the left
 * edge.
 *
 * @param height above the baseline
 * @param depth below the baseline
 * @param inks what is painted, in the order in which it is read
 */
public record Formula(double width, double height, double depth, List<Ink> inks) {

  public Formula {
    inks = List.copyOf(inks);
  }

  /** Something that is painted in one colour. */
  public sealed interface Ink {

    /** The colour as in CSS; empty for the colour of the text. */
    String color();

    /** The same at another place. */
    Ink moved(double x, double y);
  }

  /**
   * A glyph of the font for mathematics.
   *
   * @param id its number in the font
   * @param size the font size
   */
  public record Glyph(int id, double x, double y, double size, String color) implements Ink {

    @Override
    public Glyph moved(double right, double up) {
      return new Glyph(id, x + right, y + up, size, color);
    }
  }

  /**
   * A character in the fonts of the text.
   *
   * @param size the font size
   */
  public record Letter(int codePoint, double x, double y, double size, String color)
      implements Ink {

    @Override
    public Letter moved(double right, double up) {
      return new Letter(codePoint, x + right, y + up, size, color);
    }
  }

  /**
   * A shape without meaning of its own: the line of a fraction or of a root.
   *
   * @param outline it must not be changed
   */
  public record Shape(Path2D outline, double x, double y, String color) implements Ink {

    @Override
    public Shape moved(double right, double up) {
      return new Shape(outline, x + right, y + up, color);
    }
  }
}
