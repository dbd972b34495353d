package io.github.huozi.typography;

import io.github.huozi.typography.rule.HangingMarks;
import java.util.List;

/**
 * A paragraph to be composed, with the content of all its inline elements.
 *
 * @param pieces the content, in order
 * @param measure the length of a line
 * @param firstMeasures the lengths of the first lines where they differ from the others, as beside
 *     a float; empty if all lines are of one length
 * @param indent the indent of the first line; may be negative
 * @param alignment how lines fill the measure
 * @param setting the style sheets' choices among the rules of the language
 */
public record Paragraph(
    List<Piece> pieces,
    double measure,
    List<Double> firstMeasures,
    double indent,
    Alignment alignment,
    TextSetting setting) {

  public Paragraph {
    pieces = List.copyOf(pieces);
    firstMeasures = List.copyOf(firstMeasures);
  }

  /** A paragraph whose lines are all of one length. */
  public Paragraph(
      List<Piece> pieces, double measure, double indent, Alignment alignment, TextSetting setting) {
    this(pieces, measure, List.of(), indent, alignment, setting);
  }

  /** The way in which lines fill the measure. */
  public enum Alignment {
    /** Full lines reach the measure. */
    JUSTIFIED,
    /** Lines keep their natural width. */
    RAGGED
  }

  /** The length of a line, which is counted from 0. */
  double measure(int line) {
    return line < firstMeasures.size() ? firstMeasures.get(line) : measure;
  }

  /** The length of the shortest line. */
  double shortestMeasure() {
    double shortest = measure;
    for (double first : firstMeasures) {
      shortest = Math.min(shortest, first);
    }
    return shortest;
  }

  /** The width inside the measure of a hyphen that a line's end adds after a cluster. */
  double hyphen(Cluster cluster) {
    return advanceOfHyphen(cluster) - hangingHyphen(cluster);
  }

  /** Tells whether a cluster is of a text in a style. */
  boolean isOf(Piece.TextStyle style, Cluster cluster) {
    return pieces.get(cluster.piece()) instanceof Piece.Text text && text.style() == style;
  }

  /** The place between a cluster and the next, if both are parts of one formula. */
  Piece.Joint joint(Cluster cluster) {
    return pieces.get(cluster.piece()) instanceof Piece.Solid solid
        ? solid.joint()
        : Piece.Joint.NONE;
  }

  /** The width of that hyphen outside the measure. */
  double hangingHyphen(Cluster cluster) {
    return setting.hanging().opticalMargins()
        ? HangingMarks.atEnd('-') * advanceOfHyphen(cluster)
        : 0;
  }

  private double advanceOfHyphen(Cluster cluster) {
    return pieces.get(cluster.piece()) instanceof Piece.Text text
        ? text.advances().hyphen(cluster.codePoint()) * text.em()
        : 0;
  }
}
