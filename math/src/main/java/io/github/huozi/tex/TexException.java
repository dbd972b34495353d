package io.github.huozi.tex;

/**
 * Tells that a formula cannot be read. The message is a clause, for example {@code } is missing}.
 */
public final class TexException extends Exception {

  private static final long serialVersionUID = 1;

  private final String suggestion;

  TexException(String message, String suggestion) {
    super(message, null, false, false);
    this.suggestion = suggestion;
  }

  /** The fault of the formula, as a clause. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** The way to put the formula right, as a clause. */
  public String suggestion() {
    return suggestion;
  }
}
