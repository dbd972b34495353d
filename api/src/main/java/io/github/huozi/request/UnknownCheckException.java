package io.github.huozi.request;

/** A request leaves out a check that does not exist. */
public final class UnknownCheckException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /**
   * @param message names the check, and all checks that exist
   */
  public UnknownCheckException(String message) {
    super(message);
  }
}
