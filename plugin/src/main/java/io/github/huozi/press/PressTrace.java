package io.github.huozi.press;

/**
 * Where in the press something failed, for {@code mvn -e} to show. Maven tells the messages of all
 * causes also without {@code -e}, unless the same has been told already.
 */
final class PressTrace extends Exception {

  private static final long serialVersionUID = 1;

  private final String trace;

  /**
   * @param message what is told without {@code -e} as well
   */
  PressTrace(String message, String trace) {
    super(message, null, false, false);
    this.trace = trace;
  }

  /** What stands after "Caused by: ". */
  @SuppressWarnings("OverrideThrowableToString") // a trace for a message would be told to everyone
  @Override
  public String toString() {
    return trace;
  }
}
