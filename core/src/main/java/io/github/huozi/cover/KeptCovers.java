package io.github.huozi.cover;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps the covers that were painted last, for a preview: painting takes seconds, and most changes
 * of a text change no cover.
 */
public final class KeptCovers {

  /** Keeps nothing. */
  static final KeptCovers NONE = new KeptCovers(0);

  /** The number of editions that a reader may look at in turn. */
  private static final int MOST = 4;

  private final int most;
  private final Map<String, byte[]> painted = new LinkedHashMap<>();

  private KeptCovers(int most) {
    this.most = most;
  }

  /** Keeps a few covers. */
  public KeptCovers() {
    this(MOST);
  }

  /**
   * The picture that was painted.
   *
   * @param origins all that it depends on
   */
  synchronized Optional<byte[]> of(String origins) {
    return Optional.ofNullable(painted.get(origins));
  }

  synchronized void keep(String origins, byte[] picture) {
    painted.put(origins, picture);
    while (painted.size() > most) {
      painted.remove(painted.keySet().iterator().next());
    }
  }
}
