package io.github.huozi.check.image;

import io.github.huozi.model.Manuscript;
import io.github.huozi.problem.Problems;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.style.GlyphOutlines;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** Reads the shapes that a drawing paints, in painting order, and compares drawings by them. */
final class DrawnShapes {

  /** The tolerance for the rounding of the drawn size, in the drawing's units, px. */
  private static final double TOLERANCE = 0.12;

  /**
   * The unit of the layout, in px. Sizes are rounded to it, since the drawing is clipped at whole
   * px and a size must not be a little too great.
   */
  private static final double DOT = 0.05;

  /** The most coordinates and shapes of a drawing. */
  private static final int MAX_NUMBERS = 2_000_000;

  private static final int MAX_DEPTH = 20;

  private final List<Shape> shapes = new ArrayList<>();
  private int numbers;

  private DrawnShapes() {}

  /**
   * Whether a form draws what a drawing's file does: the same shapes in the same order and colours.
   * The outlines of lettering, which depend on the edition's fonts, are not compared. The result is
   * true if the file cannot be drawn for comparison.
   *
   * @param drawnWidth the width of the drawing on the page, in px
   * @param drawnHeight its height on the page, in px
   * @param manuscript the text that shows the drawing
   */
  static boolean draws(
      PDFormXObject form, double drawnWidth, double drawnHeight, Manuscript manuscript, Path file)
      throws IOException {
    double width = Math.round(drawnWidth / DOT) * DOT;
    double height = Math.round(drawnHeight / DOT) * DOT;
    Optional<List<Shape>> one = shapes(manuscript, file, width, height, 0.5);
    Optional<List<Shape>> other = shapes(manuscript, file, width, height, 0.7);
    if (one.isEmpty() || other.isEmpty() || one.get().size() != other.get().size()) {
      return true;
    }
    List<Shape> found = of(form);
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

  /**
   * The shapes of a file that is drawn with square boxes as glyphs. Shapes that depend on the size
   * of the boxes are lettering.
   *
   * @param letters the side of the boxes
   */
  private static Optional<List<Shape>> shapes(
      Manuscript manuscript, Path file, double width, double height, double letters)
      throws IOException {
    Path2D box = new Path2D.Double(new Rectangle2D.Double(0, 0, letters, letters));
    GlyphOutlines boxes =
        (codePoint, face) ->
            Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)
                ? GlyphOutlines.BLANK.glyph(codePoint, face)
                : new GlyphOutlines.Glyph(box, 1, 1);
    Optional<SvgFile> drawing = SvgFile.of(manuscript, file, boxes, new Problems());
    if (drawing.isEmpty()) {
      return Optional.empty();
    }
    try (PDDocument made = new PDDocument()) {
      return Optional.of(new ArrayList<>(of(drawing.get().form(made, boxes, width, height))));
    }
  }

  private static List<Shape> of(PDFormXObject form) throws IOException {
    DrawnShapes reading = new DrawnShapes();
    reading.read(form, new Look("", "", "", "", "", ""), 0);
    return reading.shapes;
  }

  private void read(PDFormXObject form, Look outside, int depth) throws IOException {
    if (depth > MAX_DEPTH) {
      throw new IOException("a drawing is nested too deep");
    }
    PDResources resources = form.getResources();
    PDFStreamParser parser = new PDFStreamParser(form);
    Deque<Look> saved = new ArrayDeque<>();
    Look look = outside;
    List<COSBase> operands = new ArrayList<>();
    List<Float> path = new ArrayList<>();
    StringBuilder kinds = new StringBuilder();
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (!(token instanceof Operator operator)) {
        operands.add((COSBase) token);
        continue;
      }
      String name = operator.getName();
      switch (name) {
        case "q" -> saved.push(look);
        case "Q" -> look = saved.isEmpty() ? outside : saved.pop();
        case "cm" -> look = look.placed(look.matrix() + " " + text(operands));
        case "sc", "scn", "rg", "k" -> look = look.filled(text(operands));
        case "SC", "SCN", "RG", "K" -> look = look.stroked(text(operands));
        case "g" -> look = look.filled(text(operands).repeat(3));
        case "G" -> look = look.stroked(text(operands).repeat(3));
        case "w" -> look = look.wide(text(operands));
        case "d" -> look = look.dashed(text(operands));
        case "gs" -> look = look.inState(state(resources, operands));
        case "m", "l", "c", "v", "y", "h", "re" -> {
          kinds.append(name).append(' ');
          for (COSBase operand : operands) {
            if (operand instanceof COSNumber number) {
              path.add(number.floatValue());
            }
          }
        }
        case "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "n" -> {
          if (!name.equals("n") && !path.isEmpty()) {
            add(new Shape(name, kinds.toString(), path, look));
          }
          path = new ArrayList<>();
          kinds = new StringBuilder();
        }
        case "sh" -> add(new Shape(name, "", List.of(), look));
        case "Do" -> {
          PDXObject object =
              resources == null || operands.isEmpty() || !(operands.get(0) instanceof COSName key)
                  ? null
                  : resources.getXObject(key);
          if (object instanceof PDFormXObject inner) {
            read(inner, look, depth + 1);
          } else if (object instanceof PDImageXObject image) {
            add(new Shape(name + PictureKey.of(image.getCOSObject()), "", List.of(), look));
          }
        }
        default -> {}
      }
      operands.clear();
    }
  }

  private void add(Shape shape) throws IOException {
    shapes.add(shape);
    numbers += shape.numbers().size() + 1;
    if (numbers > MAX_NUMBERS) {
      throw new IOException("a drawing has more than " + MAX_NUMBERS + " points");
    }
  }

  private static String state(PDResources resources, List<COSBase> operands) {
    if (resources == null || operands.isEmpty() || !(operands.get(0) instanceof COSName name)) {
      return "";
    }
    PDExtendedGraphicsState state = resources.getExtGState(name);
    if (state == null) {
      return "";
    }
    COSDictionary dictionary = state.getCOSObject();
    return number(dictionary, COSName.CA)
        + " "
        + number(dictionary, COSName.CA_NS)
        + " "
        + dictionary.getNameAsString(COSName.BM)
        + " "
        + (dictionary.getDictionaryObject(COSName.SMASK) instanceof COSDictionary);
  }

  private static String number(COSDictionary dictionary, COSName key) {
    return dictionary.getDictionaryObject(key) instanceof COSNumber number
        ? number(number.floatValue())
        : "";
  }

  /** The numbers of operands. The names of resources are arbitrary and left out. */
  private static String text(List<COSBase> operands) {
    StringBuilder text = new StringBuilder();
    for (COSBase operand : operands) {
      if (operand instanceof COSNumber number) {
        text.append(number(number.floatValue())).append(' ');
      } else if (operand instanceof COSArray array) {
        for (COSBase item : array) {
          if (item instanceof COSNumber number) {
            text.append(number(number.floatValue())).append(' ');
          }
        }
      } else {
        text.append("? ");
      }
    }
    return text.toString();
  }

  private static String number(float value) {
    return String.valueOf(Math.round(value * 1000) / 1000.0);
  }

  /**
   * The graphics state that a shape is painted with.
   *
   * @param matrix the operands of the transformations
   */
  record Look(
      String matrix, String fill, String stroke, String width, String dashes, String state) {

    Look placed(String now) {
      return new Look(now, fill, stroke, width, dashes, state);
    }

    Look filled(String now) {
      return new Look(matrix, now, stroke, width, dashes, state);
    }

    Look stroked(String now) {
      return new Look(matrix, fill, now, width, dashes, state);
    }

    Look wide(String now) {
      return new Look(matrix, fill, stroke, now, dashes, state);
    }

    Look dashed(String now) {
      return new Look(matrix, fill, stroke, width, now, state);
    }

    Look inState(String now) {
      return new Look(matrix, fill, stroke, width, dashes, now);
    }
  }

  /**
   * A painted shape.
   *
   * @param operator the painting operator
   * @param kinds the operators of its path
   * @param numbers the coordinates of its path
   */
  record Shape(String operator, String kinds, List<Float> numbers, Look look) {

    Shape {
      numbers = List.copyOf(numbers);
    }

    /** Whether two shapes are painted in the same way; their paths may differ. */
    boolean isPaintedLike(Shape other) {
      return operator.equals(other.operator) && look.equals(other.look);
    }

    /** Whether two shapes are the same, with a tolerance for coordinates. */
    boolean isLike(Shape other, double tolerance) {
      if (!isPaintedLike(other)
          || !Objects.equals(kinds, other.kinds)
          || numbers.size() != other.numbers.size()) {
        return false;
      }
      for (int i = 0; i < numbers.size(); i++) {
        if (Math.abs(numbers.get(i) - other.numbers.get(i)) > tolerance) {
          return false;
        }
      }
      return true;
    }
  }
}
