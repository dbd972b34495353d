package io.github.huozi.request;

/** A request names a check or an edition that does not exist. */
public final class UnknownNameException extends IllegalArgumentException {

  private static final long serialVersionUID = 1;

  /**
   * @param message says which name it is, and which names there are
   */
  public UnknownNameException(String message) {
    super(message);
  }
}
