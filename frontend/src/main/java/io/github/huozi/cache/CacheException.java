package io.github.huozi.cache;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The cache does not do what it should. The message says what, and how to put it right. */
final class CacheException extends IOException {

  private static final long serialVersionUID = 1;

  private final boolean wrong;

  private CacheException(String message, boolean wrong, @Nullable Throwable cause) {
    super(message, cause);
    this.wrong = wrong;
  }

  /** The cache does not answer, or refuses what it is asked for. */
  CacheException(String message, @Nullable Throwable cause) {
    this(message, false, cause);
  }

  /** The cache does not answer, or refuses what it is asked for. */
  CacheException(String message) {
    this(message, false, null);
  }

  /** The cache gives something wrong. */
  static CacheException wrong(CacheStore store, String what) {
    return new CacheException(store + ": the cache gave " + what, true, null);
  }

  /** Tells whether the cache gives something wrong, which may be replaced. */
  boolean isWrong() {
    return wrong;
  }
}
