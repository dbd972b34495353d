package io.github.huozi.typography;

import java.util.List;

/**
 * What the composer sets: one paragraph, across all inline elements in it.
 *
 * @param pieces its content, in order
 * @param measure the length of a line
 * @param indent how much later the first line starts; may be negative
 * @param alignment how lines fill the measure
 * @param setting what is chosen among the rules of the composer's language
 */
public record Paragraph(
    List<Piece> pieces, double measure, double indent, Alignment alignment, TextSetting setting) {

  public Paragraph {
    pieces = List.copyOf(pieces);
  }

  /** How wide the hyphen is that a line's end adds after a cluster. */
  double hyphen(Cluster cluster) {
    return pieces.get(cluster.piece()) instanceof Piece.Text text
        ? text.advances().advance('-') * text.em()
        : 0;
  }
}
