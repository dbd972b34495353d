package io.github.huozi.request;

import io.github.huozi.language.LineBreak;

/**
 * The style of the printed page.
 *
 * @param width of the trimmed page, in pt
 * @param height of the trimmed page, in pt
 * @param margins between the page's edge and the text
 * @param bodySize the size of the text, in pt
 * @param lineBreak how strictly marks are kept from the start of a line
 */
public record PageStyle(
    double width, double height, Margins margins, double bodySize, LineBreak lineBreak) {

  private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

  /** A line must hold at least so many characters, and a page so many lines. */
  private static final int LEAST_CHARACTERS = 5;

  /** A5 with type of 10.5 pt: the default of the goal {@code publish}. */
  public static final PageStyle A5 =
      new PageStyle(
          148 * POINTS_A_MILLIMETRE,
          210 * POINTS_A_MILLIMETRE,
          new Margins(
              24 * POINTS_A_MILLIMETRE,
              17 * POINTS_A_MILLIMETRE,
              24 * POINTS_A_MILLIMETRE,
              19 * POINTS_A_MILLIMETRE),
          10.5,
          LineBreak.STRICT);

  /** Whether the margins leave room for text. */
  public boolean hasRoomForText() {
    return width - margins.inner() - margins.outer() >= LEAST_CHARACTERS * bodySize
        && height - margins.top() - margins.bottom() >= LEAST_CHARACTERS * bodySize;
  }

  /**
   * Margins, in pt.
   *
   * @param top above the text, running head included
   * @param outer at the fore-edge
   * @param bottom below the text, page number included
   * @param inner at the spine
   */
  public record Margins(double top, double outer, double bottom, double inner) {}
}
