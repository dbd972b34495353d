package io.github.huozi.template;

/**
 * The printed page.
 *
 * @param width of the trimmed page, in pt
 * @param height of the trimmed page, in pt
 * @param margins between the page's edge and the text
 * @param bodySize the size of the text, in pt
 * @param lineBreak how strictly marks are kept from the start of a line, as CSS's {@code
 *     line-break} says it
 */
public record PageStyle(
    double width, double height, Margins margins, double bodySize, String lineBreak) {

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
