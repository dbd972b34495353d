package io.github.huozi.press;

/**
 * Where in the press something failed, for {@code mvn -e} to show. Maven tells the messages of all
 * causes also without {@code -e}: this one has none.
 */
final class PressTrace extends Exception {

  private static final long serialVersionUID = 1;

  private final String trace;

  PressTrace(String trace) {
    super(null, null, false, false);
    this.trace = trace;
  }

  /** What stands after "Caused by: ". */
  @SuppressWarnings("OverrideThrowableToString") // a message would be told to everyone
  @Override
  public String toString() {
    return trace;
  }
}
