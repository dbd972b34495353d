package io.github.huozi.cache;

import io.github.huozi.console.Console;
import io.github.huozi.problem.SingleLine;

/**
 * The record of what goes wrong with a cache. Trouble is told once in a build. A cache that fails
 * several times in a row is not asked again, so that it costs seconds at most.
 */
final class Trouble {

  /** Failures in a row. */
  private static final int MOST = 3;

  private final Console console;
  private final String instead;
  private int inARow;
  private int count;

  /**
   * @param instead what happens without the cache
   */
  Trouble(Console console, String instead) {
    this.console = console;
    this.instead = instead;
  }

  /** Tells whether the cache is not asked any more. */
  synchronized boolean isOver() {
    return inARow >= MOST;
  }

  synchronized void worked() {
    if (!isOver()) {
      inARow = 0;
    }
  }

  synchronized void failed(CacheException failure) {
    count++;
    // A server that keeps a damaged entry answers: only that publication is made anew.
    inARow += failure.isWrong() ? 0 : 1;
    String line = SingleLine.of(String.valueOf(failure.getMessage()));
    if (count == 1) {
      console.warn(line + "; " + instead);
    } else {
      console.debug(line);
    }
    if (inARow == MOST) {
      console.debug("the cache has failed " + MOST + " times in a row, and is not asked again");
    }
  }

  /** The number of failures. */
  synchronized int count() {
    return count;
  }
}
