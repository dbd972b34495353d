package io.github.huozi.source.text;

/** Ends the parsing of a text that would take time or memory out of all proportion. */
public final class ExcessException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int line;

  /**
   * @param line where it is too much, counted from 1
   * @param message what is too much
   */
  public ExcessException(int line, String message) {
    super(message, null, false, false);
    this.line = line;
  }

  public void report(Reporter reporter) {
    reporter.error(line, String.valueOf(getMessage()), "part the file into several");
  }
}
