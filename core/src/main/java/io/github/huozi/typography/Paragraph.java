package io.github.huozi.typography;

import java.util.List;

/**
 * A paragraph to be composed, with the content of all its inline elements.
 *
 * @param pieces the content, in order
 * @param measure the length of a line
 * @param indent the indent of the first line; may be negative
 * @param alignment how lines fill the measure
 * @param setting the style sheets' choices among the rules of the language
 */
public record Paragraph(
    List<Piece> pieces, double measure, double indent, Alignment alignment, TextSetting setting) {

  public Paragraph {
    pieces = List.copyOf(pieces);
  }

  /** How lines fill the measure. */
  public enum Alignment {
    /** Full lines reach the measure. */
    JUSTIFIED,
    /** Lines keep their natural width. */
    RAGGED
  }

  /** The width of a hyphen that a line's end adds after a cluster. */
  double hyphen(Cluster cluster) {
    return pieces.get(cluster.piece()) instanceof Piece.Text text
        ? text.advances().advance('-') * text.em()
        : 0;
  }
}
