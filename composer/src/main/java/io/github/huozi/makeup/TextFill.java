package io.github.huozi.makeup;

import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Give;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Space;

/**
 * The height of the text that a page would have, item by item.
 *
 * <p>A run is what stands between two body lines, or between one and an end of the page. It takes
 * whole lines.
 */
final class TextFill {

  private final Frame frame;

  /** The lines before the run. */
  private int lines;

  private boolean begun;
  private boolean pieces;
  private double run;
  private double shrink;
  private double trail;
  private double trailShrink;

  /** The depth of the last piece. */
  private double depth;

  private boolean headingTrails;
  private Growth growth = Growth.NONE;
  private boolean blockTrails;

  /** The sides of blocks in the run at which a space may grow. */
  private int sides;

  /** The most that is added to the spaces of the run to bring its last baseline down to a line. */
  private double most;

  private double mostInTrail;

  TextFill(Frame frame) {
    this.frame = frame;
  }

  /** Begins a page with a repeated head of a height. */
  void begin(double head) {
    lines = 0;
    begun = false;
    pieces = false;
    run = head;
    shrink = 0;
    trail = 0;
    trailShrink = 0;
    depth = 0;
    headingTrails = false;
    growth = Growth.NONE;
    blockTrails = false;
    sides = 0;
    most = 0;
    mostInTrail = 0;
  }

  void add(Piece piece) {
    if (piece.onGrid()) {
      closeRun();
      lines += Math.max(1, Heights.lines(piece.height(), frame));
    } else {
      keepTrail();
      run += piece.height();
    }
    depth = piece.depth();
    begun = true;
    pieces = true;
  }

  void add(Space space) {
    if (space.isAny() && (begun || space.kept())) {
      trail += space.height();
      trailShrink += Math.min(space.shrink(), space.height());
      headingTrails |= begun && space.give() == Give.HEADING;
      blockTrails |= begun && space.give() == Give.BLOCK;
      mostInTrail =
          Math.max(mostInTrail, begun ? TextLayout.mostAdded(space.give(), lines == 0, frame) : 0);
    }
  }

  void add(Figure figure) {
    add(new Space(figure.above(), figure.shrink(), Give.BLOCK, false));
    keepTrail();
    run += figure.height();
    depth = 0;
    begun = true;
    add(new Space(figure.below(), figure.shrink(), Give.BLOCK, false));
  }

  /** The number of lines that the page would have if it ended below a figure here. */
  int linesWith(Figure figure) {
    double above = begun ? trail + figure.above() : trail;
    double less = begun ? Math.min(figure.shrink(), figure.above()) : 0;
    return lines + Heights.lines(run + above + figure.height(), shrink + trailShrink + less, frame);
  }

  /** Tells whether anything but spaces stands on the page. */
  boolean hasBegun() {
    return begun;
  }

  /** Tells whether anything but spaces and figures stands on the page. */
  boolean hasPieces() {
    return pieces;
  }

  /** The number of lines that the page would have if it ended here. */
  int linesAtEnd() {
    return run == 0 ? lines : lines + Heights.lines(run, shrink, frame);
  }

  /** The lines by which the last baseline would be above a full frame's if the page ended here. */
  double endsAbove() {
    double height = Math.min(run, Heights.lines(run, shrink, frame) * frame.leading());
    double added = run == 0 ? 0 : TextLayout.toLine(height, depth, most, frame);
    return frame.lines() - lines - (height + added - depth) / frame.leading();
  }

  /** The lines by which the white of the page may be more. */
  Growth growth() {
    return growth.with(sides);
  }

  private void keepTrail() {
    run += trail;
    shrink += trailShrink;
    if (headingTrails) {
      growth = new Growth(growth.headings() + 1, growth.blocks(), growth.sides());
    }
    sides += blockTrails ? 1 : 0;
    most = Math.max(most, mostInTrail);
    mostInTrail = 0;
    trail = 0;
    trailShrink = 0;
    headingTrails = false;
    blockTrails = false;
  }

  private void closeRun() {
    keepTrail();
    growth = growth.with(sides);
    sides = 0;
    most = 0;
    if (run > 0) {
      lines += Heights.lines(run, shrink, frame);
      run = 0;
      shrink = 0;
    }
  }
}
