package io.github.huozi.makeup;

/** The arithmetic of heights: what is equal, and how many lines hold them. */
final class Heights {

  private Heights() {}

  /** The height by which sums of heights may be off. */
  static double tolerance(Frame frame) {
    return 1e-6 * frame.leading();
  }

  /** The least number of lines that are as high as something. */
  static int lines(double height, Frame frame) {
    return (int) Math.ceil(height / frame.leading() - 1e-6);
  }

  /**
   * The number of lines that a run takes: as many as it needs, or one fewer if its spaces can
   * shrink so much.
   */
  static int lines(double height, double shrink, Frame frame) {
    int fewer = (int) Math.floor(height / frame.leading() + 1e-6);
    return height - fewer * frame.leading() <= shrink + tolerance(frame) ? fewer : fewer + 1;
  }

  /** The height of figures above one another with a gap below each. */
  static double stack(GalleyIndex galley, int first, int end, double gap) {
    double height = 0;
    for (int i = first; i < end; i++) {
      height += galley.figures[i].height() + gap;
    }
    return height;
  }
}
