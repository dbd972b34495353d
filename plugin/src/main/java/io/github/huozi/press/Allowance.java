package io.github.huozi.press;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How much processor time a job may use, and what it is at. Time on a processor is what the job
 * takes, however busy the machine is with other things.
 */
final class Allowance {

  private static final int MOST_STEPS = 3;
  private static final long SECONDS_A_MINUTE = 60;

  private final Duration limit;
  private Duration used = Duration.ZERO;

  /** What each thread is at, that which has been at it longest first. */
  private final Map<Long, String> steps = new LinkedHashMap<>();

  Allowance(Duration limit) {
    this.limit = limit;
  }

  void use(Duration time) {
    used = used.plus(time);
  }

  boolean isUsedUp() {
    return used.compareTo(limit) > 0;
  }

  /**
   * A thread of the press is at a step.
   *
   * @param step empty if it has nothing to do
   */
  void at(long thread, String step) {
    steps.remove(thread);
    if (!step.isEmpty()) {
      steps.put(thread, step);
    }
  }

  /** What is told when it is used up. */
  String message() {
    return "huozi has used up its "
        + shown(limit)
        + " of processor time"
        + at(steps.values())
        + "; make that simpler, or allow more time, as <processorMinutes>"
        + minutes(limit.multipliedBy(2))
        + "</processorMinutes> or -Dhuozi.processorMinutes="
        + minutes(limit.multipliedBy(2));
  }

  private static String at(Collection<String> steps) {
    return steps.isEmpty()
        ? ""
        : steps.stream().limit(MOST_STEPS).collect(Collectors.joining(" and ", ", ", ""));
  }

  private static String shown(Duration time) {
    return time.toSeconds() % SECONDS_A_MINUTE == 0
        ? time.toMinutes() + (time.toMinutes() == 1 ? " minute" : " minutes")
        : time.toMillis() / 1000.0 + " seconds";
  }

  private static String minutes(Duration time) {
    return time.toSeconds() % SECONDS_A_MINUTE == 0
        ? String.valueOf(time.toMinutes())
        : String.valueOf(time.toMillis() / 1000.0 / SECONDS_A_MINUTE);
  }
}
