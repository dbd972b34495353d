package io.github.huozi.makeup;

/**
 * One way in which a page may be filled.
 *
 * @param kind what stands on it
 * @param place the index of the break place at its end
 * @param figures the number of the galley's figures that have been placed then
 * @param rest the notes that it leaves to the next page
 * @param ends by how many lines its last baseline is above that of a full page; {@link #NOWHERE} if
 *     the pages beside it need not end alike
 * @param empty the number of lines that could still stand on it
 * @param cost what it costs, but for the page before
 * @param tops the number of figures at its head
 * @param heres the number of figures at their place
 * @param bottoms the number of figures at its foot
 * @param varied the lines by which its paragraphs are longer
 * @param grown the lines that are added to its spaces
 * @param growth where they may be added
 */
record Choice(
    Kind kind,
    int place,
    int figures,
    RemainingNotes rest,
    double ends,
    int empty,
    double cost,
    int tops,
    int heres,
    int bottoms,
    int varied,
    int grown,
    Growth growth) {

  /** The end of a page beside which others may end as they like. */
  static final double NOWHERE = Double.NEGATIVE_INFINITY;

  /** The start of a galley. */
  static final Choice START = nothing(0, 0, RemainingNotes.NONE, 0);

  /** The kind of content that stands on a page. */
  enum Kind {
    /** Text, with figures or without. */
    TEXT,
    /** Figures or notes only. */
    FIGURES,
    /** Nothing: there is no page. */
    NOTHING
  }

  /** The part of a line by which each space above a heading is more. */
  double aboveHeadings() {
    return headings() == 0 ? 0 : (double) growth.ofHeadings(grown) / headings();
  }

  int headings() {
    return growth.headings();
  }

  static Choice nothing(int place, int figures, RemainingNotes rest, double cost) {
    return new Choice(
        Kind.NOTHING, place, figures, rest, NOWHERE, 0, cost, 0, 0, 0, 0, 0, Growth.NONE);
  }

  /** A page with text. */
  static Choice text(
      int place,
      FigurePlaces figures,
      RemainingNotes rest,
      double ends,
      int empty,
      double cost,
      int varied,
      int grown,
      Growth growth) {
    return new Choice(
        Kind.TEXT,
        place,
        figures.end(),
        rest,
        ends,
        empty,
        cost,
        figures.tops(),
        figures.heres(),
        figures.bottoms(),
        varied,
        grown,
        growth);
  }

  /** A page of figures at its head without text. */
  static Choice figures(
      int place, int figures, RemainingNotes rest, int empty, double cost, int count) {
    return new Choice(
        Kind.FIGURES, place, figures, rest, NOWHERE, empty, cost, count, 0, 0, 0, 0, Growth.NONE);
  }

  /**
   * The places of a page's figures. The figures keep their order.
   *
   * @param first the first figure on it
   * @param tops the number of figures at its head
   * @param heres the number of figures at their place
   * @param bottoms the number of figures at its foot
   */
  record FigurePlaces(int first, int tops, int heres, int bottoms) {

    /** The first figure at its place. */
    int firstHere() {
      return first + tops;
    }

    /** The figure after the last one at its place. */
    int endHere() {
      return first + tops + heres;
    }

    /** The figure after the last one on the page. */
    int end() {
      return first + tops + heres + bottoms;
    }

    boolean isEmpty() {
      return end() == first;
    }
  }
}
