package io.github.huozi.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Does work side by side on the threads that it is given, and keeps to the memory there is. */
public final class Workers {

  private static final int MEGABYTE = 1 << 20;

  /**
   * The part of the heap that pages in the making may take; fonts, and Maven if this is its
   * process, take the rest.
   */
  private static final double SHARE_OF_HEAP = 0.7;

  private final ExecutorService threads;
  private final Semaphore megabytes;
  private final int allMegabytes;

  /**
   * @param threads do the work; {@link io.github.huozi.request.EngineThreads} has such with large
   *     enough stacks
   */
  public Workers(ExecutorService threads) {
    this.threads = threads;
    long heap = Runtime.getRuntime().maxMemory();
    this.allMegabytes = Math.max(1, (int) (heap * SHARE_OF_HEAP / MEGABYTE));
    this.megabytes = new Semaphore(allMegabytes, true);
  }

  /**
   * Does all tasks, in any order, and waits until each has ended. A task must not wait for another.
   *
   * @return their results, in the order of the tasks
   * @throws IOException what a task has thrown, of several the first's
   */
  public <T> List<T> all(List<Callable<T>> tasks) throws IOException {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> task : threads.invokeAll(tasks)) {
        results.add(result(task));
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /**
   * Begins work whose result is wanted later. A task that waits for it must have been begun after
   * it: threads take up tasks in turn.
   *
   * @return waits for the result
   */
  public <T> Later<T> begin(Callable<T> task) {
    Future<T> begun = threads.submit(task);
    return () -> result(begun);
  }

  private static <T> T result(Future<T> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  /** Does all tasks as {@link #all} does. */
  public void run(List<Task> tasks) throws IOException {
    List<Callable<Void>> callables = new ArrayList<>();
    for (Task task : tasks) {
      callables.add(
          () -> {
            task.run();
            return null;
          });
    }
    all(callables);
  }

  /**
   * Does work that needs much memory when there is enough of it: two long books at once do not fit
   * into a small heap, where one after the other does.
   *
   * @param bytes about how much it takes
   */
  public <T> T with(long bytes, Callable<T> work) throws IOException {
    int needed = (int) Math.min(allMegabytes, bytes / MEGABYTE + 1);
    megabytes.acquireUninterruptibly(needed);
    try {
      return work.call();
    } catch (Exception e) {
      throw rethrown(e);
    } finally {
      megabytes.release(needed);
    }
  }

  private static IOException rethrown(Throwable thrown) throws IOException {
    if (thrown instanceof IOException e) {
      throw e;
    } else if (thrown instanceof RuntimeException e) {
      throw e;
    } else if (thrown instanceof Error e) {
      throw e;
    }
    return new IOException(thrown);
  }

  /** A result that may have to be waited for. */
  @FunctionalInterface
  public interface Later<T> {
    T get() throws IOException;
  }

  /** Work without a result. */
  @FunctionalInterface
  public interface Task {
    public void run() throws IOException;
  }
}
