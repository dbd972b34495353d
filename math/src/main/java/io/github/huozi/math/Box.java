package io.github.huozi.math;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a formula that is set: its size, and where its parts are. In em of the text. */
final class Box {

  double width;
  double height;
  double depth;

  /** The length by which a superscript moves away from the end of the box. */
  double italic;

  /** The place of an accent; NaN for the middle. */
  double attachment = Double.NaN;

  /** The distance from the baseline down to that of the last of several lines. */
  double last;

  /** True if the box is a single glyph, beside which scripts need not follow its size. */
  boolean isGlyph;

  /** The places between the children of a row where a line may end; empty of other boxes. */
  List<Cut> cuts = List.of();

  private final List<Part> parts = new ArrayList<>();

  /**
   * A place where a line may end.
   *
   * @param child the last child before it
   * @param end where that ends, without the space after it
   * @param next the first child of the next line
   * @param start where that begins
   */
  record Cut(int child, double end, int next, double start, Formula.LineEnd kind) {}

  private record Part(@Nullable Box box, Formula.@Nullable Ink ink, double x, double y) {}

  /** An empty box. */
  static Box space(double width) {
    Box box = new Box();
    box.width = width;
    return box;
  }

  /** A box of a given size without ink. */
  static Box of(double width, double height, double depth) {
    Box box = space(width);
    box.height = height;
    box.depth = depth;
    return box;
  }

  /** The box of a glyph. */
  static Box of(MathFont.Glyph glyph, double scale, String color) {
    Box box = of(glyph.advance() * scale, glyph.height() * scale, glyph.depth() * scale);
    box.italic = glyph.italic() * scale;
    box.attachment = glyph.attachment() * scale;
    box.isGlyph = true;
    box.add(new Formula.Glyph(glyph.id(), 0, 0, scale, color));
    return box;
  }

  /** Adds ink; the size of the box stays. */
  void add(Formula.Ink ink) {
    parts.add(new Part(null, ink, 0, 0));
  }

  /** Adds a rectangle. */
  void addRule(double x, double bottom, double length, double thickness, String color) {
    // Clockwise, as the outlines of TrueType: where both overlap, they are filled.
    Path2D rule = new Path2D.Double(Path2D.WIND_NON_ZERO);
    rule.moveTo(x, bottom);
    rule.lineTo(x, bottom + thickness);
    rule.lineTo(x + length, bottom + thickness);
    rule.lineTo(x + length, bottom);
    rule.closePath();
    add(new Formula.Shape(rule, 0, 0, color));
  }

  /** Adds a box; this box grows in height and depth, not in width. */
  void add(Box box, double x, double y) {
    parts.add(new Part(box, null, x, y));
    height = Math.max(height, box.height + y);
    depth = Math.max(depth, box.depth - y);
  }

  /** Adds a box to the end. */
  void append(Box box) {
    boolean first = parts.isEmpty();
    double x = width;
    if (first) {
      height = box.height;
      depth = box.depth;
    }
    add(box, x, 0);
    width = x + box.width;
  }

  /** The children of a row from one to before another, between two places of it. */
  Box part(int from, int to, double start, double end) {
    Box part = space(end - start);
    for (Part child : parts.subList(from, to)) {
      if (child.box != null) {
        part.add(child.box, child.x - start, child.y);
      }
    }
    return part;
  }

  /** The number of its parts: of a row, of its children. */
  int size() {
    return parts.size();
  }

  /** Removes the ink and keeps the size. */
  void hide() {
    parts.clear();
  }

  /** Adds the ink of the box at a place. */
  void paint(double x, double y, List<Formula.Ink> inks) {
    for (Part part : parts) {
      if (part.box != null) {
        part.box.paint(x + part.x, y + part.y, inks);
      } else if (part.ink != null) {
        inks.add(part.ink.moved(x, y));
      }
    }
  }
}
