package io.github.huozi.conversion;

import java.util.List;

/**
 * Fits the weights of the {@link ContextModel} to examples by FTRL-Proximal (McMahan and others,
 * 2013): a logistic regression whose weights are nought unless many examples ask for another.
 */
final class Training {

  private static final float RATE = 0.1f;
  private static final float SMOOTHING = 1;
  private static final float SHRINKAGE = 1;

  private final float[] gradients = new float[Contexts.SLOTS];
  private final float[] squares = new float[Contexts.SLOTS];
  private final float sparsity;

  /**
   * @param sparsity the higher, the more weights are nought
   */
  Training(float sparsity) {
    this.sparsity = sparsity;
  }

  float weight(int slot) {
    float gradient = gradients[slot];
    if (Math.abs(gradient) <= sparsity) {
      return 0;
    }
    return -(gradient - Math.signum(gradient) * sparsity)
        / ((SMOOTHING + (float) Math.sqrt(squares[slot])) / RATE + SHRINKAGE);
  }

  /**
   * Goes through the examples once.
   *
   * @return the mean of the negative logarithm of the share of the right form
   */
  double fit(List<Example> examples) {
    long[] hashes = new long[Contexts.count()];
    int[][] slots = new int[16][Contexts.count() + Contexts.OF_WORD];
    int[] counts = new int[16];
    double[] shares = new double[16];
    double loss = 0;
    double weights = 0;
    for (Example example : examples) {
      int forms = TextForms.candidates(example.character()).orElseThrow().length();
      Contexts.hashes(example.window, hashes);
      double highest = 0;
      shares[0] = 0;
      for (int form = 1; form < forms; form++) {
        counts[form] = Contexts.slots(hashes, example.window, example.word, form, slots[form]);
        shares[form] = 0;
        for (int i = 0; i < counts[form]; i++) {
          shares[form] += weight(slots[form][i]);
        }
        highest = Math.max(highest, shares[form]);
      }
      double sum = 0;
      for (int form = 0; form < forms; form++) {
        shares[form] = Math.exp(shares[form] - highest);
        sum += shares[form];
      }
      loss -= example.weight * Math.log(Math.max(1e-12, shares[example.form] / sum));
      weights += example.weight;
      for (int form = 1; form < forms; form++) {
        double error = shares[form] / sum - (example.form == form ? 1 : 0);
        step((float) (error * example.weight), slots[form], counts[form]);
      }
    }
    return loss / weights;
  }

  private void step(float gradient, int[] slots, int count) {
    if (Math.abs(gradient) < 1e-4) {
      return;
    }
    float square = gradient * gradient;
    for (int i = 0; i < count; i++) {
      int slot = slots[i];
      float rate =
          ((float) Math.sqrt(squares[slot] + square) - (float) Math.sqrt(squares[slot])) / RATE;
      gradients[slot] += gradient - rate * weight(slot);
      squares[slot] += square;
    }
  }
}
