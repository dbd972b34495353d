package io.github.huozi.engine;

import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Steps.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The processor time that a job may use, and the steps that its threads are at. Processor time does
 * not depend on how busy the machine is with other things.
 */
final class ProcessorBudget {

  private static final long SECONDS_A_MINUTE = 60;

  private final Duration limit;
  private Duration used = Duration.ZERO;

  /** The step of each thread, the one that began first in front. */
  private final Map<Long, String> steps = new LinkedHashMap<>();

  /** The first of the steps; empty if no thread has anything to do. */
  private String oldest = "";

  ProcessorBudget(Duration limit) {
    this.limit = limit;
  }

  synchronized void use(Duration time) {
    used = used.plus(time);
  }

  synchronized boolean isUsedUp() {
    return used.compareTo(limit) > 0;
  }

  /**
   * Notes the step that a thread is at.
   *
   * @param step empty if it has nothing to do
   */
  synchronized void at(long thread, String step) {
    steps.remove(thread);
    if (!step.isEmpty()) {
      steps.put(thread, step);
    }
    oldest = steps.isEmpty() ? "" : steps.size() == 1 && !step.isEmpty() ? step : first();
  }

  private String first() {
    return steps.values().iterator().next();
  }

  /** Begins a step within the one that the thread is at. */
  synchronized Step begin(long thread, String step) {
    String before = steps.getOrDefault(thread, "");
    at(thread, step);
    return () -> at(thread, before);
  }

  /** The message for a job that has used it up, with what it was doing. */
  synchronized String message() {
    String more = minutes(limit.multipliedBy(2));
    return "huozi has used up its "
        + shown(limit)
        + " of processor time"
        + (oldest.isEmpty() ? "" : " (" + oldest + ")")
        + "; make that simpler, or allow more time, for example with "
        + FrontEnd.current()
            .choose(
                FrontEnd.MAVEN.setting("processorMinutes", more)
                    + " or "
                    + FrontEnd.MAVEN.argument("huozi.processorMinutes", more),
                FrontEnd.COMMAND.setting("processorMinutes", more));
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
