package io.github.huozi.typography;

import java.util.List;

/**
 * A paragraph in lines: for each sort where it stands against the one before, and which end a line.
 *
 * <p>A sort is a character, or what stands in the line in the place of one. Lengths are in the
 * paragraph's unit.
 */
public final class Composition {

  private final List<Cluster> sorts;
  private final BreakKind[] breaks;
  private final boolean[] dropped;
  private final boolean[] endsLine;
  private final double[] before;
  private final double[] after;
  private int lines;

  Composition(List<Cluster> sorts, BreakKind[] breaks) {
    this.sorts = sorts;
    this.breaks = breaks;
    this.dropped = new boolean[sorts.size()];
    this.endsLine = new boolean[sorts.size()];
    this.before = new double[sorts.size()];
    this.after = new double[sorts.size()];
  }

  void drop(int sort) {
    dropped[sort] = true;
  }

  void shift(int sort, double shiftBefore, double shiftAfter) {
    before[sort] = shiftBefore;
    after[sort] = shiftAfter;
  }

  void endLine(int sort) {
    endsLine[sort] = true;
    lines++;
  }

  /** How many lines it has. */
  public int lines() {
    return lines;
  }

  /** How many sorts it has. */
  public int size() {
    return sorts.size();
  }

  /** The index of the piece that a sort belongs to. */
  public int piece(int sort) {
    return sorts.get(sort).piece();
  }

  /** Where in its piece's text a sort begins, in UTF-16 units. */
  public int offset(int sort) {
    return sorts.get(sort).offset();
  }

  /** A sort's character; 0 for what is not text. */
  public int codePoint(int sort) {
    return sorts.get(sort).codePoint();
  }

  /** Whether a sort is white space at the edge of a line, and not set at all. */
  public boolean isDropped(int sort) {
    return dropped[sort];
  }

  /** By how much a sort is moved against where the end of the one before puts it. */
  public double shiftBefore(int sort) {
    return before[sort];
  }

  /** By how much a sort ends after where its font's advance would end it. */
  public double shiftAfter(int sort) {
    return after[sort];
  }

  /** Whether a line ends after a sort. */
  public boolean endsLine(int sort) {
    return endsLine[sort];
  }

  /** Whether the line that a sort ends takes a hyphen. */
  public boolean takesHyphen(int sort) {
    return endsLine[sort] && breaks[sort] == BreakKind.HYPHEN;
  }

  /** Whether the author asked for the line to end after a sort. */
  public boolean isAuthorsBreak(int sort) {
    return endsLine[sort] && breaks[sort] == BreakKind.FORCED;
  }
}
