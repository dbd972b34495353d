package io.github.huozi.request;

/** A parameter has a value that it cannot have. */
public final class WrongValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /**
   * @param message the parameter and its value, and what to write
   */
  public WrongValueException(String message) {
    super(message);
  }

  /**
   * @param message the parameter and its value, and what to write
   * @param cause the failure to read the value
   */
  public WrongValueException(String message, Throwable cause) {
    super(message, cause);
  }
}
