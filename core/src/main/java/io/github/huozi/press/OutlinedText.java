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
import org.jspecify.annotations.Nullable;

/** Draws letters as outlines (ISO 32000-1, 9.4), for shops that take no fonts. */
final class OutlinedText {

  /** The operators that this class reads and that are not written. */
  static final Set<String> READ =
      Set.of("BT", "ET", "Tf", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Ts", "Tr");

  private static final int HIDDEN = 3;
  private static final double THOUSAND = 1000;

  private final Deque<Style> saved = new ArrayDeque<>();
  private Style style = new Style(COSName.getPDFName(""), 0, 0, 1, 0, 0, 0);
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
      case "Tc", "Tw", "Tz", "TL", "Ts", "Tr" -> style = style.with(name, number(operands, 0));
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
      String name, List<COSBase> operands, PressedResources resources, ByteArrayOutputStream out)
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
          place.translate(-shift.floatValue() / THOUSAND * style.size * style.stretch, 0);
        }
      }
    } else if (shown instanceof COSString text) {
      add(text, font, path);
    }
    if (style.mode != HIDDEN && path.getCurrentPoint() != null) {
      PathOperators.write(path, out);
      PathOperators.put(out, "f");
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
          matrix.scale(style.size * style.stretch / THOUSAND, style.size / THOUSAND);
          path.append(glyph.getPathIterator(matrix), false);
        }
      }
      place.translate(
          (font.getWidth(code) / THOUSAND * style.size + style.spacing) * style.stretch, 0);
    }
  }

  /** The part of the graphics state that concerns text. */
  private record Style(
      COSName font,
      double size,
      double spacing,
      double stretch,
      double leading,
      double rise,
      int mode) {

    private Style with(COSName newFont, double newSize) {
      return new Style(newFont, newSize, spacing, stretch, leading, rise, mode);
    }

    private Style withLeading(double value) {
      return new Style(font, size, spacing, stretch, value, rise, mode);
    }

    private Style with(String operator, double value) {
      return switch (operator) {
        case "Tc" -> new Style(font, size, value, stretch, leading, rise, mode);
        // The codes of huozi's fonts have two bytes, to which word spacing does not apply.
        case "Tw" -> this;
        case "Tz" -> new Style(font, size, spacing, value / 100, leading, rise, mode);
        case "TL" -> withLeading(value);
        case "Ts" -> new Style(font, size, spacing, stretch, leading, value, mode);
        default -> new Style(font, size, spacing, stretch, leading, rise, (int) value);
      };
    }
  }
}
