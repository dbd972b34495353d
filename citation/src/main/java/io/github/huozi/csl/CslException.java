package io.github.huozi.csl;

/** A style or a locale file that cannot be read. */
public final class CslException extends Exception {

  private static final long serialVersionUID = 1;

  private final int line;

  CslException(String message, int line) {
    super(message);
    this.line = line;
  }

  /** Returns the line of the fault, from 1; 0 if it has none. */
  public int line() {
    return line;
  }
}
