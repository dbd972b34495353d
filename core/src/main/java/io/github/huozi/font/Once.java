package io.github.huozi.font;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is worked out when it is first asked for, once, whichever thread asks. */
final class Once<T> {

  private final Supplier<T> supplier;
  private volatile @Nullable T value;

  Once(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  T get() {
    T result = value;
    if (result == null) {
      synchronized (this) {
        result = value;
        if (result == null) {
          result = supplier.get();
          value = result;
        }
      }
    }
    return result;
  }
}
