package io.github.huozi.typography;

import io.github.huozi.typography.BreakOpportunities.BreakKind;
import java.util.List;

/**
 * A composed paragraph: for each cluster, its shift from its natural position and whether it ends a
 * line.
 *
 * <p>A cluster is a character, or a picture, an edge or a break in its place. Lengths are in the
 * paragraph's unit.
 */
public final class Composition {

  private final List<Cluster> clusters;
  private final BreakKind[] breaks;
  private final boolean[] dropped;
  private final boolean[] endsLine;
  private final double[] before;
  private final double[] after;
  private final double[] kerned;
  private final double[] lacking;
  private int lines;

  Composition(List<Cluster> clusters, BreakKind[] breaks) {
    this.clusters = clusters;
    this.breaks = breaks;
    this.dropped = new boolean[clusters.size()];
    this.endsLine = new boolean[clusters.size()];
    this.before = new double[clusters.size()];
    this.after = new double[clusters.size()];
    this.kerned = new double[clusters.size()];
    this.lacking = new double[clusters.size()];
  }

  void drop(int cluster) {
    dropped[cluster] = true;
  }

  void shift(int cluster, double shiftBefore, double shiftAfter, double kern) {
    before[cluster] = shiftBefore;
    after[cluster] = shiftAfter;
    kerned[cluster] = kern;
  }

  void endLine(int cluster) {
    endsLine[cluster] = true;
    lines++;
  }

  /** Leaves the line that ends after a cluster shorter than it should be. */
  void leaveRagged(int cluster, double by) {
    lacking[cluster] = by;
  }

  /** The number of lines. */
  public int lines() {
    return lines;
  }

  /** The number of clusters. */
  public int size() {
    return clusters.size();
  }

  /** The index of the piece that a cluster belongs to. */
  public int piece(int cluster) {
    return clusters.get(cluster).piece();
  }

  /** The start of a cluster in the text of its piece, in UTF-16 units. */
  public int offset(int cluster) {
    return clusters.get(cluster).offset();
  }

  /** The character of a cluster; 0 for what is not text. */
  public int codePoint(int cluster) {
    return clusters.get(cluster).codePoint();
  }

  /** Tells whether a cluster is an apostrophe among Han characters, as wide as a letter. */
  public boolean isApostrophe(int cluster) {
    Cluster found = clusters.get(cluster);
    return found.codePoint() == Characters.APOSTROPHE && found.letter();
  }

  /** The advance width of a cluster; 0 for a character that an earlier one's glyph draws. */
  public double advance(int cluster) {
    return clusters.get(cluster).advance();
  }

  /** Tells whether a cluster is white space at the edge of a line, which is left out. */
  public boolean isDropped(int cluster) {
    return dropped[cluster];
  }

  /** The shift of a cluster from the end of the one before. */
  public double shiftBefore(int cluster) {
    return before[cluster];
  }

  /** The space after a cluster beyond its advance width and the font's kerning. */
  public double shiftAfter(int cluster) {
    return after[cluster];
  }

  /** The length by which the room of a reading reaches before the character that it stands over. */
  public double readingBefore(int cluster) {
    return clusters.get(cluster).bearing() + clusters.get(cluster).overBefore();
  }

  /** The length by which the room of a reading reaches after the character that it stands over. */
  public double readingAfter(int cluster) {
    return clusters.get(cluster).bearingAfter() + clusters.get(cluster).overAfter();
  }

  /** The space that the font's kerning and ligatures add after a cluster on its line. */
  public double kerning(int cluster) {
    return kerned[cluster];
  }

  /** Tells whether a line ends after a cluster. */
  public boolean endsLine(int cluster) {
    return endsLine[cluster];
  }

  /**
   * The part of the measure that the line that ends after a cluster lacks because filling it would
   * space out its Han characters; 0 if it is full, or need not be, and in narrow columns.
   */
  public double lacking(int cluster) {
    return lacking[cluster];
  }

  /** Tells whether a line ends after a cluster with an added hyphen. */
  public boolean takesHyphen(int cluster) {
    return endsLine[cluster] && breaks[cluster].takesHyphen();
  }

  /**
   * Tells whether a line ends after a cluster inside a word, or inside a phrase that is to be kept
   * whole.
   */
  public boolean dividesPhrase(int cluster) {
    return endsLine[cluster]
        && switch (breaks[cluster]) {
          case IN_PHRASE, IN_WORD, EMERGENCY -> true;
          default -> false;
        };
  }

  /** Tells whether the line that ends after a cluster is ended by the author. */
  public boolean isAuthorsBreak(int cluster) {
    return endsLine[cluster] && breaks[cluster] == BreakKind.FORCED;
  }
}
