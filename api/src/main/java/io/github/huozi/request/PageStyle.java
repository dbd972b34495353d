package io.github.huozi.request;

import io.github.huozi.language.LineBreak;
import java.util.OptionalDouble;

/**
 * The style of the printed page.
 *
 * @param width of the trimmed page, in pt
 * @param height of the trimmed page, in pt
 * @param margins between the page's edge and the text
 * @param bodySize the size of the text, in pt
 * @param leading the distance from line to line, in pt; empty for what suits the script
 * @param lineBreak how strictly marks are kept from the start of a line
 */
public record PageStyle(
    double width,
    double height,
    Margins margins,
    double bodySize,
    OptionalDouble leading,
    LineBreak lineBreak) {

  /** A line must hold at least so many characters, and a page so many lines. */
  private static final int LEAST_CHARACTERS = 5;

  /** A page with the leading that suits the script. */
  public PageStyle(
      double width, double height, Margins margins, double bodySize, LineBreak lineBreak) {
    this(width, height, margins, bodySize, OptionalDouble.empty(), lineBreak);
  }

  /** Tells whether the margins leave room for text. */
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
