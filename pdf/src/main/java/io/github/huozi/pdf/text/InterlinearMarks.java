package io.github.huozi.pdf.text;

import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.typography.Characters;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sets what stands between a line and the next one: emphasis marks and the lines under names. They
 * take no room, and are drawn as artifacts after the letters of the line. Where both are under the
 * line, the line of the name is nearer (CLREQ, "Interlinear marks"). Where a reading stands at the
 * side of a line over a name, the line is under it. A mark leaves room for a reading of the next
 * line. Lengths are in dots, along the line and down from its baseline, where nothing else is said.
 */
final class InterlinearMarks {

  /** The height of full-width characters above the baseline, in em. */
  private static final double ABOVE = 0.88;

  /** The depth of full-width characters below the baseline, in em. */
  private static final double BELOW = 0.12;

  /**
   * The distance of the middle of a mark from the character, in em. It is a quarter for a mark in a
   * square of half the size (JLREQ 3.3.9), and as little as can be in Chinese (CLREQ).
   */
  private static final double DISTANCE = 0.22;

  /** The least space between a mark and its character, in em. */
  private static final double NEAREST = 0.03;

  /** The least space between a mark and the next line, in em. */
  private static final double CLEAR = 0.06;

  /** The smallest scale of a mark where lines stand close. */
  private static final double SMALLEST = 0.4;

  private final double lineHeight;

  /** The marks that reach from the neighbours of the line into the space beside it. */
  private final Neighbours neighbours;

  /** True if a character has had a mark. */
  private boolean drawn;

  private final List<Ink> lines = new ArrayList<>();
  private final List<Ink> marks = new ArrayList<>();

  private @Nullable NameLine name;
  private double from = Double.NaN;
  private double to;

  /** True if a reading stands where the line of the name would be. */
  private boolean read;

  private @Nullable Path2D path;
  private @Nullable PrintedColor color;

  InterlinearMarks(double lineHeight, Neighbours neighbours) {
    this.lineHeight = lineHeight;
    this.neighbours = neighbours;
  }

  /** The lines before and after a line. */
  interface Neighbours {

    /**
     * The distance that a reading of the next line reaches towards a place of this one.
     *
     * @param over whether the line before is meant, and not the one after
     */
    double depth(double middle, boolean over);
  }

  /** Tells whether a character of any line has had a mark. */
  boolean areDrawn() {
    return drawn;
  }

  /**
   * Takes a character of the line.
   *
   * @param start where it begins
   * @param reading what stands over it or under it, beside which there is no room for a mark; null
   *     for nothing
   */
  void add(Type type, int codePoint, double start, double advance, @Nullable Reading reading) {
    @Nullable NameLine line = type.nameLine();
    @Nullable Emphasis emphasis = type.emphasis();
    if (emphasis != null
        && reading != null
        && emphasis.over() == reading.type().raise() > type.raise()) {
      emphasis = new Emphasis(emphasis.mark(), emphasis.color(), !emphasis.over());
    }
    if (name != null && (line == null || line.name() != name.name())) {
      endName();
    }
    if ((line == null && emphasis == null)
        || advance <= 0
        || !Characters.takesEmphasis(codePoint)) {
      return;
    }
    if (line != null) {
      name = line;
      from = Double.isNaN(from) ? start : from;
      to = start + advance;
      read |= reading != null && line.over() == reading.type().raise() > type.raise();
    }
    if (emphasis != null) {
      mark(emphasis, type, start + advance / 2);
    }
  }

  private void endName() {
    if (name != null) {
      boolean above = name.over() && !read;
      Shape shape = name.shape(from, to, (above ? -ABOVE : BELOW) * name.size(), above);
      lines.add(
          shape instanceof Rectangle2D bar
              ? new Ink.Bar(bar, name.color(), name.name(), true)
              : new Ink.Sign(shape, name.color(), name.name()));
    }
    name = null;
    from = Double.NaN;
    read = false;
  }

  /** Adds a mark with its middle at a place of the line. */
  private void mark(Emphasis emphasis, Type type, double middle) {
    @Nullable Shape shape = emphasis.mark().shape(type.font());
    if (shape == null) {
      return;
    }
    drawn = true;
    double size = type.font().getSize2D();
    @Nullable NameLine line = type.nameLine();
    double beside = line == null || emphasis.over() != line.over() ? 0 : line.depth();
    double taken = neighbours.depth(middle, emphasis.over()) / size;
    double room = lineHeight / size - 1 - beside - taken - CLEAR;
    double height = shape.getBounds2D().getHeight();
    double scale = Math.min(1, Math.max(SMALLEST, (room - NEAREST) / height));
    double half = scale * height / 2;
    double distance = beside + Math.max(NEAREST + half, Math.min(DISTANCE, room - half));
    double y = size * (emphasis.over() ? -ABOVE - distance : BELOW + distance) - type.raise();
    // A vertical line is painted turned: there the mark is turned back about its middle.
    AffineTransform place = AffineTransform.getTranslateInstance(middle, y);
    place.scale(scale * size, scale * size);
    PrintedColor own = emphasis.color() == null ? type.color() : emphasis.color();
    if (path == null || !own.equals(color)) {
      endMarks();
      path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
      color = own;
    }
    path.append(place.createTransformedShape(shape), false);
  }

  private void endMarks() {
    if (path != null && color != null) {
      marks.add(new Ink.Sign(path, color, null));
    }
    path = null;
    color = null;
  }

  /** Ends the line, and draws its marks. */
  void end(List<Ink> inks) {
    endName();
    endMarks();
    inks.addAll(lines);
    inks.addAll(marks);
    lines.clear();
    marks.clear();
  }
}
