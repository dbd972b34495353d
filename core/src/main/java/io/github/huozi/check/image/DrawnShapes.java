package io.github.huozi.check.image;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;

/** The shapes that a drawing's form paints, one after the other: what each is and how it looks. */
final class DrawnShapes {

  /** A drawing that is published has no more. */
  private static final int MOST = 2_000_000;

  private static final int DEEPEST = 20;

  private final List<Shape> shapes = new ArrayList<>();
  private int numbers;

  private DrawnShapes() {}

  static List<Shape> of(PDFormXObject form) throws IOException {
    DrawnShapes reading = new DrawnShapes();
    reading.read(form, new Look("", "", "", "", "", ""), 0);
    return reading.shapes;
  }

  private void read(PDFormXObject form, Look outside, int depth) throws IOException {
    if (depth > DEEPEST) {
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
        case "sc", "scn", "g", "rg", "k" -> look = look.filled(text(operands));
        case "SC", "SCN", "G", "RG", "K" -> look = look.stroked(text(operands));
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
    if (numbers > MOST) {
      throw new IOException("a drawing has more than " + MOST + " points");
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

  /** Numbers as they are, names left out: a resource may have any. */
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
   * How a shape looks.
   *
   * @param matrix what was changed of the coordinates
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
   * A shape.
   *
   * @param operator how it is painted
   * @param kinds of what its path consists
   * @param numbers the coordinates of its path
   */
  record Shape(String operator, String kinds, List<Float> numbers, Look look) {

    Shape {
      numbers = List.copyOf(numbers);
    }

    /** Whether it is painted in the same way; the paths may be others. */
    boolean isPaintedLike(Shape other) {
      return operator.equals(other.operator) && look.equals(other.look);
    }

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
