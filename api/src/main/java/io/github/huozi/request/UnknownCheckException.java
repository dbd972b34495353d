package io.github.huozi.request;

/** A request leaves out a check that there is not. */
public final class UnknownCheckException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /**
   * @param message which it is, and which checks there are
   */
  public UnknownCheckException(String message) {
    super(message);
  }
}
