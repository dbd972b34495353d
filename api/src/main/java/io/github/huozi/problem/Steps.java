package io.github.huozi.problem;

/**
 * Hears what is being done, step by step, so that it can be told where work was that had to be
 * stopped. May be told from several threads.
 */
public interface Steps {

  /** Listens to nothing. */
  Steps NONE = new Steps() {};

  /**
   * The thread begins a step.
   *
   * @param what it does, as {@code setting the pages of en}
   * @return ends the step; what the thread did before goes on then
   */
  default Step begin(String what) {
    return () -> {};
  }

  /** Does work as a step. */
  default <T, E extends Exception> T during(String what, Work<T, E> work) throws E {
    Step step = begin(what);
    try {
      return work.run();
    } finally {
      step.end();
    }
  }

  /** What there is to do at a step. */
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
