package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.jspecify.annotations.Nullable;

/**
 * A mark beside characters that are emphasised. It is a shape and no character, so that it looks
 * the same beside any font and nobody copies it: the bullets of the Han fonts are from .06 to .13
 * em wide at half size.
 *
 * @param form its form
 * @param open whether it is an outline
 * @param character the character that is the mark; 0 if the mark has another form
 */
public record EmphasisMark(Form form, boolean open, int character) {

  /** The forms of marks (CSS Text Decoration 4 §3.1). */
  public enum Form {
    DOT,
    CIRCLE,
    DOUBLE_CIRCLE,
    TRIANGLE,
    SESAME,
    CHARACTER
  }

  /** The size of a character as a mark, as a share of the text's (JLREQ 3.3.9). */
  private static final double HALF = 0.5;

  /** The thickness of an outline, in em of the text. */
  private static final double LINE = 0.034;

  private static final double DOT = 0.1;
  private static final double CIRCLE = 0.19;
  private static final double INNER_CIRCLE = 0.1;
  private static final double TRIANGLE = 0.24;

  /** The size of the inner outline of an open sesame, as a part of the outer one. */
  private static final double INNER_SESAME = 0.56;

  /**
   * The mark as a path, in em of the text, downwards, its middle at 0. Its inside follows the
   * even-odd rule. Beside vertical lines it is upright on the sheet.
   *
   * @return null if no face has the character
   */
  public @Nullable Shape shape(EditionFont font) {
    @Nullable Shape mark = upright(font);
    return mark == null || !font.isVertical()
        ? mark
        : AffineTransform.getQuadrantRotateInstance(-1).createTransformedShape(mark);
  }

  private @Nullable Shape upright(EditionFont font) {
    if (form == Form.CHARACTER) {
      @Nullable FontFace face = font.face(character);
      AffineTransform half = AffineTransform.getScaleInstance(HALF, -HALF);
      half.translate(-(face == null ? 0 : face.advance(character)) / 2, -SquareGlyphs.MIDDLE);
      return face == null
          ? null
          : face.outline(character).map(half::createTransformedShape).orElse(null);
    }
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    switch (form) {
      case DOT -> circle(path, DOT, open);
      case DOUBLE_CIRCLE -> {
        circle(path, CIRCLE, true);
        circle(path, INNER_CIRCLE, open);
      }
      case TRIANGLE -> {
        triangle(path, TRIANGLE);
        if (open) {
          // Its edges are half as far from its middle as its corners are.
          triangle(path, TRIANGLE - 2 * LINE);
        }
      }
      case SESAME -> {
        sesame(path, 1);
        if (open) {
          sesame(path, INNER_SESAME);
        }
      }
      default -> circle(path, CIRCLE, open);
    }
    return path;
  }

  private static void circle(Path2D path, double radius, boolean open) {
    path.append(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius), false);
    if (open) {
      circle(path, radius - LINE, false);
    }
  }

  /** A triangle that stands on an edge, with corners at a distance from the middle. */
  private static void triangle(Path2D path, double corner) {
    double half = corner * Math.sqrt(3) / 2;
    // Half of its height is above the middle: a fourth of the corner's distance lower than by it.
    double down = TRIANGLE / 4;
    path.moveTo(0, down - corner);
    path.lineTo(half, down + corner / 2);
    path.lineTo(-half, down + corner / 2);
    path.closePath();
  }

  /** A drop that falls to the right: ﹅. */
  private static void sesame(Path2D path, double scale) {
    Path2D drop = new Path2D.Double();
    drop.moveTo(-0.147, -0.138);
    drop.curveTo(-0.037, -0.12, 0.11, -0.037, 0.147, 0.055);
    drop.curveTo(0.166, 0.12, 0.11, 0.166, 0.055, 0.147);
    drop.curveTo(-0.018, 0.12, -0.083, -0.037, -0.147, -0.138);
    drop.closePath();
    AffineTransform inner = AffineTransform.getTranslateInstance(0.05, 0.04);
    inner.scale(scale, scale);
    inner.translate(-0.05, -0.04);
    path.append(inner.createTransformedShape(drop), false);
  }
}
