package io.github.huozi.check.image;

import io.github.huozi.check.image.DrawnShapes.Shape;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Whether a form of a PDF draws what a drawing's file does: shape by shape, in the same colours. Of
 * its lettering, for which the edition's fonts would be needed, only that it is there.
 */
final class DrawingCheck {

  /** In the drawing's own units, px: rounding of the size that it is drawn at. */
  private static final double TOLERANCE = 0.12;

  private DrawingCheck() {}

  /**
   * The least unit of the layout, in px. What is drawn is cut off at whole px, so that a size must
   * not be a little more than it is.
   */
  private static final double DOT = 0.05;

  /** Whether a form draws a file; true as well if the file cannot be drawn for comparison. */
  static boolean draws(PDFormXObject form, double drawnWidth, double drawnHeight, Path file)
      throws IOException {
    double width = Math.round(drawnWidth / DOT) * DOT;
    double height = Math.round(drawnHeight / DOT) * DOT;
    Optional<List<Shape>> one = shapes(file, width, height, 0.5);
    Optional<List<Shape>> other = shapes(file, width, height, 0.7);
    if (one.isEmpty() || other.isEmpty() || one.get().size() != other.get().size()) {
      return true;
    }
    List<Shape> found = DrawnShapes.of(form);
    if (found.size() != one.get().size()) {
      return false;
    }
    double tolerance = TOLERANCE + Math.max(width, height) / 2000;
    for (int i = 0; i < found.size(); i++) {
      Shape expected = one.get().get(i);
      boolean lettering = !expected.isLike(other.get().get(i), 0.001);
      if (lettering
          ? !found.get(i).isPaintedLike(expected)
          : !found.get(i).isLike(expected, tolerance)) {
        return false;
      }
    }
    return true;
  }

  /** The shapes of a file, with boxes of a size for letters. */
  private static Optional<List<Shape>> shapes(
      Path file, double width, double height, double letters) throws IOException {
    Path2D box = new Path2D.Double(new Rectangle2D.Double(0, 0, letters, letters));
    GlyphOutlines boxes =
        (codePoint, face) ->
            Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
                ? GlyphOutlines.BLANK.glyph(codePoint, face)
                : new GlyphOutlines.Glyph(box, 1, 1);
    Optional<SvgFile> drawing = SvgFile.read(file, boxes, new Problems());
    if (drawing.isEmpty()) {
      return Optional.empty();
    }
    try (PDDocument made = new PDDocument()) {
      return Optional.of(
          new ArrayList<>(DrawnShapes.of(drawing.get().form(made, boxes, width, height))));
    }
  }
}
