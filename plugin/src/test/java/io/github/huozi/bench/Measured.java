package io.github.huozi.bench;

import java.util.Comparator;
import java.util.List;

/**
 * What a run took.
 *
 * @param seconds from start to end
 * @param cpuSeconds on all processors together
 * @param heap the most of a JVM's heap in use, in MB; 0 if that is not known
 * @param memory the most memory of all processes together, in MB; 0 if that is not known
 */
record Measured(double seconds, double cpuSeconds, int heap, int memory) {

  /** The run in the middle, by time. */
  static Measured median(List<Measured> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(Measured::seconds))
        .toList()
        .get(runs.size() / 2);
  }
}
