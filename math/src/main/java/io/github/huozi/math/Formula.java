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

  /**
   * A part of a formula in a line of text, up to a place where the line may end or a space may
   * grow.
   *
   * @param end what that place is
   * @param after the space to the next part, if the line does not end there
   */
  public record Part(Formula formula, LineEnd end, double after) {}

  /** The places where a line may end inside a formula (TeXbook, chapter 18). */
  public enum LineEnd {
    /**
     * No place: before a sign after which a line may end, where TeX's space grows as that after it.
     */
    BEFORE_RELATION,
    /** The same before a binary operator. */
    BEFORE_OPERATOR,
    /** After a relation. */
    RELATION,
    /** After a binary operator. */
    OPERATOR,
    /**
     * A place in brackets, or after a comma: only if no line has room for what is between others.
     */
    IN_BRACKETS,
    /** After the whole formula. */
    LAST
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
