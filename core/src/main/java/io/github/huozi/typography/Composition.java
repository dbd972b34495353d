package io.github.huozi.typography;

import java.util.List;

/**
 * A paragraph in lines: for each cluster where it stands against the one before, and which end a
 * line.
 *
 * <p>A cluster is a character, or what stands in the line in the place of one. Lengths are in the
 * paragraph's unit.
 */
public final class Composition {

  private final List<Cluster> clusters;
  private final BreakKind[] breaks;
  private final boolean[] dropped;
  private final boolean[] endsLine;
  private final double[] before;
  private final double[] after;
  private int lines;

  Composition(List<Cluster> clusters, BreakKind[] breaks) {
    this.clusters = clusters;
    this.breaks = breaks;
    this.dropped = new boolean[clusters.size()];
    this.endsLine = new boolean[clusters.size()];
    this.before = new double[clusters.size()];
    this.after = new double[clusters.size()];
  }

  void drop(int cluster) {
    dropped[cluster] = true;
  }

  void shift(int cluster, double shiftBefore, double shiftAfter) {
    before[cluster] = shiftBefore;
    after[cluster] = shiftAfter;
  }

  void endLine(int cluster) {
    endsLine[cluster] = true;
    lines++;
  }

  /** How many lines it has. */
  public int lines() {
    return lines;
  }

  /** How many clusters it has. */
  public int size() {
    return clusters.size();
  }

  /** The index of the piece that a cluster belongs to. */
  public int piece(int cluster) {
    return clusters.get(cluster).piece();
  }

  /** Where in its piece's text a cluster begins, in UTF-16 units. */
  public int offset(int cluster) {
    return clusters.get(cluster).offset();
  }

  /** A cluster's character; 0 for what is not text. */
  public int codePoint(int cluster) {
    return clusters.get(cluster).codePoint();
  }

  /** Whether a cluster is white space at the edge of a line, and not set at all. */
  public boolean isDropped(int cluster) {
    return dropped[cluster];
  }

  /** By how much a cluster is moved against where the end of the one before puts it. */
  public double shiftBefore(int cluster) {
    return before[cluster];
  }

  /** By how much a cluster ends after where its font's advance would end it. */
  public double shiftAfter(int cluster) {
    return after[cluster];
  }

  /** Whether a line ends after a cluster. */
  public boolean endsLine(int cluster) {
    return endsLine[cluster];
  }

  /** Whether the line that a cluster ends takes a hyphen. */
  public boolean takesHyphen(int cluster) {
    return endsLine[cluster] && breaks[cluster] == BreakKind.HYPHEN;
  }

  /** Whether the author asked for the line to end after a cluster. */
  public boolean isAuthorsBreak(int cluster) {
    return endsLine[cluster] && breaks[cluster] == BreakKind.FORCED;
  }
}
