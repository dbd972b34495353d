package io.github.huozi.command;

import java.util.function.Supplier;

/** An argument or an option is wrong. Its message names it and shows what works. */
final class ArgumentException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ArgumentException(String message) {
    super(message);
  }

  /** Reads options; what cannot be read of them is told as wrong. */
  static <T> T read(Supplier<T> options) {
    try {
      return options.get();
    } catch (IllegalArgumentException e) {
      throw new ArgumentException(String.valueOf(e.getMessage()));
    }
  }
}
