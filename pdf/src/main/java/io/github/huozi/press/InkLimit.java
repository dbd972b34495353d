package io.github.huozi.press;

/**
 * Takes ink away where more lies than the paper takes.
 *
 * <p>Cyan, magenta and yellow become less by one factor, which keeps greys grey, and black becomes
 * more by what they printed of grey together.
 */
final class InkLimit {

  private InkLimit() {}

  /**
   * Brings inks under a limit.
   *
   * @param inks cyan, magenta, yellow and black from 0 to 1; they are changed
   * @param limit the most of all together
   */
  static void apply(float[] inks, double limit) {
    float colors = inks[0] + inks[1] + inks[2];
    float black = inks[3];
    if (colors + black <= limit) {
      return;
    }
    float grey = Math.min(inks[0], Math.min(inks[1], inks[2])) * (1 - black);
    double factor = Math.max(0, (limit - black - grey) / (colors - grey));
    for (int i = 0; i < 3; i++) {
      inks[i] *= (float) factor;
    }
    inks[3] = (float) Math.min(1, black + grey * (1 - factor));
  }
}
