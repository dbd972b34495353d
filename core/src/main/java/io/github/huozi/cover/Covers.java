package io.github.huozi.cover;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The covers that are being painted. All of them must be finished before any file is. */
public final class Covers {

  private final Queue<Workers.Later<byte[]>> painted = new ConcurrentLinkedQueue<>();
  private final KeptCovers kept;

  public Covers() {
    this(KeptCovers.NONE);
  }

  /**
   * @param kept has covers that were painted before, which are not painted again
   */
  public Covers(KeptCovers kept) {
    this.kept = kept;
  }

  KeptCovers kept() {
    return kept;
  }

  /** Adds a cover whose painting has started. */
  public void add(Workers.Later<byte[]> cover) {
    painted.add(cover);
  }

  /**
   * Waits until all covers are painted.
   *
   * @throws UnpaintedException if a cover cannot be painted
   * @throws IOException if a font cannot be read
   */
  public void await() throws IOException {
    for (Workers.Later<byte[]> cover : painted) {
      cover.get();
    }
  }

  /**
   * A cover cannot be painted. The problems of its edition say why. The exception is unchecked,
   * since the file that is being written is not at fault.
   */
  public static final class UnpaintedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param cause has the problems
     */
    public UnpaintedException(PublishingException cause) {
      super(cause);
    }
  }
}
