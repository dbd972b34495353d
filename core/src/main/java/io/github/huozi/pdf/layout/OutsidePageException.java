package io.github.huozi.pdf.layout;

import java.util.List;

/** Text of a document would lie beyond the edges of its pages; its PDF is not written. */
public final class OutsidePageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient List<Place> places;

  OutsidePageException(List<Place> places) {
    super(places.size() + " stretch(es) of text lie beyond the page");
    this.places = List.copyOf(places);
  }

  /** Each table, and each other block, that has such text; in the order of the text. */
  public List<Place> places() {
    return places;
  }

  /**
   * A block with text beyond the page's edge.
   *
   * @param table whether it is a table
   * @param text the first text of it that would not be seen whole
   * @param points by how much it is too wide, in pt
   * @param section the id of its section; empty if it stands in none
   * @param line the line in the section's file; 0 if it is not known
   */
  public record Place(boolean table, String text, double points, String section, int line) {}
}
