package io.github.huozi.problem;

/**
 * A listener to the current step of the work, so that a message can name it if the work must be
 * stopped. Several threads may call it at the same time.
 */
public interface Steps {

  /** Ignores all steps. */
  Steps NONE = new Steps() {};

  /**
   * The thread begins a step.
   *
   * @param what the step, as {@code setting the pages of en}
   * @return ends the step, and the step before it goes on
   */
  default Step begin(String what) {
    return () -> {};
  }

  /** Runs work as a step. */
  default <T, E extends Exception> T during(String what, Work<T, E> work) throws E {
    Step step = begin(what);
    try {
      return work.run();
    } finally {
      step.end();
    }
  }

  /** The work of a step. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /** A step that has begun. */
  @FunctionalInterface
  interface Step {
    void end();
  }
}
