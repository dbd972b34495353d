package io.github.huozi.makeup;

import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Space;

/**
 * The height of the text that a page would have, item by item.
 *
 * <p>A run is what stands between two body lines, or between one and an end of the page. It takes
 * whole lines.
 */
final class TextFill {

  private static final int LEVELS = 3;

  private final Frame frame;

  /** The lines before the run. */
  private int lines;

  private boolean begun;
  private boolean pieces;
  private double run;
  private double shrink;
  private double trail;
  private double trailShrink;
  private final int[] growing = new int[LEVELS + 1];
  private final int[] growingTrail = new int[LEVELS + 1];
  private boolean anyTrail;
  private boolean anyGrowing;

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
    if (anyGrowing || anyTrail) {
      for (int i = 0; i <= LEVELS; i++) {
        growing[i] = 0;
        growingTrail[i] = 0;
      }
    }
    anyGrowing = false;
    anyTrail = false;
  }

  void add(Piece piece) {
    if (piece.onGrid()) {
      closeRun();
      lines += Math.max(1, Heights.lines(piece.height(), frame));
    } else {
      keepTrail();
      run += piece.height();
    }
    begun = true;
    pieces = true;
  }

  void add(Space space) {
    if (space.height() > 0 && (begun || space.kept())) {
      space(space.height(), space.shrink(), space.growth());
    }
  }

  void add(Figure figure) {
    if (begun) {
      space(figure.above(), figure.shrink(), figure.growth());
    }
    keepTrail();
    run += figure.height();
    begun = true;
    space(figure.below(), figure.shrink(), figure.growth());
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

  /** The cost of adding lines to the spaces; infinite if they cannot grow so much. */
  double growthCost(int added) {
    double cost = 0;
    int left = added;
    for (int level = 1; left > 0; level++) {
      if (level > LEVELS) {
        return Double.POSITIVE_INFINITY;
      }
      int here = Math.min(left, growing[level]);
      cost += here * level * Costs.FILLED_LINE;
      left -= here;
    }
    return cost;
  }

  boolean canGrow() {
    return anyGrowing;
  }

  /** Adds a space; one without height is none, and does not grow. */
  private void space(double height, double less, int growth) {
    if (height <= 0) {
      return;
    }
    trail += height;
    trailShrink += Math.min(less, height);
    for (int level = 1; level <= Math.min(growth, LEVELS); level++) {
      growingTrail[level]++;
      anyTrail = true;
    }
  }

  private void keepTrail() {
    run += trail;
    shrink += trailShrink;
    trail = 0;
    trailShrink = 0;
    if (anyTrail) {
      for (int i = 1; i <= LEVELS; i++) {
        growing[i] += growingTrail[i];
        growingTrail[i] = 0;
      }
      anyTrail = false;
      anyGrowing = true;
    }
  }

  private void closeRun() {
    if (trail > 0 || anyTrail) {
      keepTrail();
    }
    if (run > 0) {
      lines += Heights.lines(run, shrink, frame);
      run = 0;
      shrink = 0;
    }
  }
}
