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

  /** Runs one after the other. */
  static Measured sum(List<Measured> runs) {
    return new Measured(
        runs.stream().mapToDouble(Measured::seconds).sum(),
        runs.stream().mapToDouble(Measured::cpuSeconds).sum(),
        runs.stream().mapToInt(Measured::heap).max().orElse(0),
        runs.stream().mapToInt(Measured::memory).max().orElse(0));
  }

  /** The run in the middle, by time. */
  static Measured median(List<Measured> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(Measured::seconds))
        .toList()
        .get(runs.size() / 2);
  }
}
