package io.github.huozi.work;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Results that a process needs again: the editions of an article and the articles of an archive
 * have the same style sheets. The results that were wanted last are kept. Threads may share it;
 * what one is making, others wait for.
 *
 * @param <K> all that the result depends on
 * @param <V> the result, which does not change
 */
public final class Remembered<K, V> {

  /** Those of some publications at once, of some hundred kilobytes at most. */
  private static final int MOST = 32;

  private final Map<K, V> results = new LinkedHashMap<>(MOST, 0.75f, true);

  /**
   * The result for a key.
   *
   * @param make makes it, if it is not remembered; it remembers nothing itself
   */
  public synchronized V of(K key, Function<K, V> make) {
    V result = results.computeIfAbsent(key, make);
    if (results.size() > MOST) {
      results.remove(results.keySet().iterator().next());
    }
    return result;
  }
}
