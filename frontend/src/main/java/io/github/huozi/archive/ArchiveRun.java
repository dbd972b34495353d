package io.github.huozi.archive;

import io.github.huozi.console.Console;
import io.github.huozi.request.ArchivedPublication;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/** Does the same for each publication of an archive, some at a time, and tells how far it is. */
final class ArchiveRun {

  private static final Duration WATCHED = Duration.ofSeconds(5);
  private static final Duration UNWATCHED = Duration.ofSeconds(30);

  /** An article with its cover takes less, but for pictures. */
  private static final long MEMORY_OF_ONE = 96L << 20;

  private final Console console;
  private final long pause;
  private final int threads;
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private volatile boolean ended;
  private long last = System.nanoTime();

  /**
   * @param watched whether somebody is watching the console
   */
  ArchiveRun(Console console, boolean watched) {
    this.console = console;
    this.pause = (watched ? WATCHED : UNWATCHED).toNanos();
    this.threads = threads(Runtime.getRuntime());
  }

  /**
   * The number of publications that are done at once: one more than there are processors, so that
   * the engine is not idle while one writes its files or is looked at; fewer in a small heap. The
   * engine's is as large as that of this process.
   */
  private static int threads(Runtime java) {
    long room = java.maxMemory() / MEMORY_OF_ONE;
    return (int) Math.max(1, Math.min(room, java.availableProcessors() + 1L));
  }

  /** Begins no further publication. */
  void end() {
    ended = true;
  }

  /**
   * Does it for all publications.
   *
   * @throws IOException if a task throws one; no further publication is begun then
   */
  void each(List<ArchivedPublication> publications, Task task) throws IOException {
    List<FutureTask<Void>> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, publications.size()); i++) {
      FutureTask<Void> work =
          new FutureTask<>(
              () -> {
                work(publications, task);
                return null;
              });
      Thread thread = new Thread(work, "huozi archive");
      thread.setDaemon(true);
      thread.start();
      running.add(work);
    }
    try {
      for (FutureTask<Void> work : running) {
        work.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(e);
    } finally {
      end();
    }
  }

  private static IOException rethrown(ExecutionException e) throws IOException {
    if (e.getCause() instanceof IOException cause) {
      throw cause;
    } else if (e.getCause() instanceof RuntimeException cause) {
      throw cause;
    } else if (e.getCause() instanceof Error cause) {
      throw cause;
    }
    return new IOException(e.getCause());
  }

  private void work(List<ArchivedPublication> publications, Task task) throws IOException {
    boolean whole = false;
    try {
      for (int i = next.getAndIncrement();
          i < publications.size() && !ended;
          i = next.getAndIncrement()) {
        task.on(i, publications.get(i));
        report(done.incrementAndGet(), publications.size());
      }
      whole = true;
    } finally {
      if (!whole) {
        end();
      }
    }
  }

  private synchronized void report(int count, int of) {
    long now = System.nanoTime();
    if (count < of && now - last >= pause) {
      last = now;
      console.info(count + " of " + of + " publications");
    }
  }

  /** A task that is done with a publication. */
  @FunctionalInterface
  interface Task {
    /**
     * Does it.
     *
     * @param index its place in the list
     */
    void on(int index, ArchivedPublication publication) throws IOException;
  }
}
