package io.github.huozi.pdf.formula;

/**
 * The lines of the block around a formula, in dots.
 *
 * @param height the distance between two baselines
 * @param baseline the distance from the head of a line to its baseline
 * @param isOnGrid whether a higher line must take whole lines, so that those of the page stay even
 */
record TextLine(double height, double baseline, boolean isOnGrid) {

  /** The distance from the baseline of a line to its foot. */
  double belowBaseline() {
    return height - baseline;
  }
}
