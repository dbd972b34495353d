package io.github.huozi.publish;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.work.Workers;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The covers that are being painted. No file of any edition is finished before all of them are. */
final class Covers {

  private final Queue<Workers.Later<byte[]>> painted = new ConcurrentLinkedQueue<>();

  /** Adds one that was begun. */
  void add(Workers.Later<byte[]> cover) {
    painted.add(cover);
  }

  /**
   * Waits until all are painted. Files that are finished after it belong to covers that there are.
   *
   * @throws UnpaintedException if one cannot be painted
   * @throws IOException if a font cannot be read
   */
  void await() throws IOException {
    for (Workers.Later<byte[]> cover : painted) {
      cover.get();
    }
  }

  /**
   * That a cover cannot be painted, as its edition's problems tell. It is unchecked, since it is no
   * fault of the file that is being written.
   */
  static final class UnpaintedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * @param cause what the problems tell
     */
    UnpaintedException(PublishingException cause) {
      super(cause);
    }
  }
}
