package io.github.huozi.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Draws letters as outlines (ISO 32000-1, 9.4), for shops that take no fonts. */
final class OutlinedText {

  /** The operators that this class reads and that are not written. */
  static final Set<String> READ =
      Set.of("BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Ts");

  private static final double THOUSAND = 1000;

  private final Deque<Style> saved = new ArrayDeque<>();
  private Style style = new Style(COSName.getPDFName(""), 0, 0, 1, 0, 0);
  private AffineTransform line = new AffineTransform();
  private AffineTransform place = new AffineTransform();

  void save() {
    saved.push(style);
  }

  void restore() {
    style = saved.isEmpty() ? style : saved.pop();
  }

  /** Takes an operator that shows nothing. */
  void take(String name, List<COSBase> operands) {
    switch (name) {
      case "BT" -> start(new AffineTransform());
      case "Tf" -> style = style.with((COSName) operands.get(0), number(operands, 1));
      case "Td" -> move(number(operands, 0), number(operands, 1));
      case "TD" -> {
        style = style.withLeading(-number(operands, 1));
        move(number(operands, 0), number(operands, 1));
      }
      case "T*" -> move(0, -style.leading);
      case "Tm" -> {
        double[] matrix = new double[6];
        for (int i = 0; i < matrix.length; i++) {
          matrix[i] = number(operands, i);
        }
        start(new AffineTransform(matrix));
      }
      case "Tc", "Tw", "Tz", "TL", "Ts" -> style = style.with(name, number(operands, 0));
      default -> {
        // Not of text.
      }
    }
  }

  private void start(AffineTransform matrix) {
    line = matrix;
    place = new AffineTransform(matrix);
  }

  private void move(double x, double y) {
    line.translate(x, y);
    place = new AffineTransform(line);
  }

  private static double number(List<COSBase> operands, int at) {
    return ((COSNumber) operands.get(at)).floatValue();
  }

  /** Draws what an operator shows. */
  void show(
      String name,
      List<COSBase> operands,
      PressedResources resources,
      RenderingMode mode,
      ByteArrayOutputStream out)
      throws IOException {
    if (name.equals("'") || name.equals("\"")) {
      move(0, -style.leading);
    }
    COSBase shown = operands.get(operands.size() - 1);
    PDFont font = resources.font(style.font);
    GeneralPath path = new GeneralPath();
    if (shown instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSString text) {
          add(text, font, path);
        } else if (array.getObject(i) instanceof COSNumber shift) {
          advance(font, -shift.floatValue() / THOUSAND * style.size);
        }
      }
    } else if (shown instanceof COSString text) {
      add(text, font, path);
    }
    if ((mode.isFill() || mode.isStroke()) && path.getCurrentPoint() != null) {
      PathOperators.write(path, out);
      PathOperators.put(out, !mode.isStroke() ? "f" : mode.isFill() ? "B" : "S");
    }
  }

  /** Goes on in the direction of the line: to the right, or along the vertical axis. */
  private void advance(PDFont font, double way) {
    if (font.isVertical()) {
      place.translate(0, way);
    } else {
      place.translate(way * style.stretch, 0);
    }
  }

  private void add(COSString text, PDFont font, GeneralPath path) throws IOException {
    InputStream in = new ByteArrayInputStream(text.getBytes());
    while (in.available() > 0) {
      int code = font.readCode(in);
      if (font instanceof PDVectorFont vector) {
        @Nullable GeneralPath glyph = vector.getNormalizedPath(code);
        if (glyph != null) {
          AffineTransform matrix = new AffineTransform(place);
          matrix.translate(0, style.rise);
          matrix.scale(style.size * style.stretch, style.size);
          if (font.isVertical()) {
            Vector origin = font.getPositionVector(code);
            matrix.translate(origin.getX(), origin.getY());
          }
          matrix.scale(1 / THOUSAND, 1 / THOUSAND);
          path.append(glyph.getPathIterator(matrix), false);
        }
      }
      Vector shift = font.getDisplacement(code);
      double way = font.isVertical() ? shift.getY() : shift.getX();
      advance(font, way * style.size + style.spacing);
    }
  }

  /** The part of the graphics state that concerns text. */
  private record Style(
      COSName font, double size, double spacing, double stretch, double leading, double rise) {

    private Style with(COSName newFont, double newSize) {
      return new Style(newFont, newSize, spacing, stretch, leading, rise);
    }

    private Style withLeading(double value) {
      return new Style(font, size, spacing, stretch, value, rise);
    }

    private Style with(String operator, double value) {
      return switch (operator) {
        case "Tc" -> new Style(font, size, value, stretch, leading, rise);
        // The codes of huozi's fonts have two bytes, to which word spacing does not apply.
        case "Tw" -> this;
        case "Tz" -> new Style(font, size, spacing, value / 100, leading, rise);
        case "TL" -> withLeading(value);
        default -> new Style(font, size, spacing, stretch, leading, value);
      };
    }
  }
}
