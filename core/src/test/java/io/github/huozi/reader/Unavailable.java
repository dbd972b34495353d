package io.github.huozi.reader;

/** Something that Maven does not bring is not on this machine; the message says what would help. */
final class Unavailable extends Exception {

  private static final long serialVersionUID = 1L;

  Unavailable(String message) {
    super(message);
  }
}
