package io.github.huozi.verify;

import java.io.IOException;

/**
 * One damage to one finished file.
 *
 * @param name the damage as a sentence without its full stop
 */
record DamageCase(String name, Change change) {

  /** Damages a file of the book. An unchanged file is an error. */
  @FunctionalInterface
  interface Change {
    void apply(FinishedBook book) throws IOException;
  }

  void apply(FinishedBook book) throws IOException {
    change.apply(book);
  }
}
