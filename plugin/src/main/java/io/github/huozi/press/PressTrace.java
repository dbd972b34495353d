package io.github.huozi.press;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where in the press something failed, for {@code mvn -e} to show. Maven tells the messages of all
 * causes also without {@code -e}, unless the same has been told already; with it, it shows stack
 * traces and nothing else of them.
 */
final class PressTrace extends Exception {

  private static final long serialVersionUID = 1;

  private static final Pattern FRAME =
      Pattern.compile("\\s*at (?:[^/(]*/)*([^(]+)\\.([^.(]+)\\((?:([^:)]*)(?::(\\d+))?)\\)");

  /**
   * @param message what is told without {@code -e} as well
   * @param trace what the press's own exception prints
   */
  PressTrace(String message, String trace) {
    super(message);
    setStackTrace(trace.lines().map(PressTrace::frame).toArray(StackTraceElement[]::new));
  }

  /** A line of the trace; those that name an exception stand between the others. */
  private static StackTraceElement frame(String line) {
    Matcher frame = FRAME.matcher(line);
    if (!frame.matches()) {
      return new StackTraceElement(line.strip(), "", null, -1);
    }
    int number = frame.group(4) == null ? -1 : Integer.parseInt(frame.group(4));
    return new StackTraceElement(frame.group(1), frame.group(2), frame.group(3), number);
  }
}
