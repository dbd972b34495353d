package io.github.huozi.mojo;

import java.time.Duration;

/** Reads the parameter {@code processorMinutes}. */
final class ProcessorTime {

  private static final int SECONDS = 60;
  private static final int MOST_MINUTES = 1_000_000;

  private ProcessorTime() {}

  /**
   * @throws IllegalArgumentException if it is no length of time
   */
  static Duration parse(double minutes) {
    if (!(minutes > 0 && minutes <= MOST_MINUTES)) {
      throw new IllegalArgumentException(
          "<processorMinutes>: " + minutes + "; write minutes of processor time, such as 120");
    }
    return Duration.ofMillis(Math.max(1, Math.round(minutes * SECONDS * 1000)));
  }
}
