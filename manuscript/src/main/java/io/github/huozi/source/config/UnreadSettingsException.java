package io.github.huozi.source.config;

/** A settings file does not follow the grammar of its format, or exceeds a limit. */
public final class UnreadSettingsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * @param line the line of the place, from 1
   * @param reason a clause such as {@code this is no TOML: a key is missing}
   */
  public UnreadSettingsException(int line, String reason) {
    super(reason);
    this.line = line;
  }

  /** The line of the place, from 1. */
  public int line() {
    return line;
  }

  /** The fault, as a clause of a message. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
