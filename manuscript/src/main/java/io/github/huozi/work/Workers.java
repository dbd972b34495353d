package io.github.huozi.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs tasks in parallel on given threads, within the memory that Java has. */
public final class Workers {

  private static final int MEGABYTE = 1 << 20;

  /**
   * The share of the heap for pages while they are laid out. Fonts, and Maven if it runs in this
   * process, need the rest.
   */
  private static final double SHARE_OF_HEAP = 0.7;

  private final ExecutorService threads;
  private final Semaphore megabytes;
  private final int allMegabytes;

  /**
   * @param threads run the tasks; {@link io.github.huozi.request.EngineThreads} makes threads with
   *     stacks that are large enough
   */
  public Workers(ExecutorService threads) {
    this.threads = threads;
    long heap = Runtime.getRuntime().maxMemory();
    this.allMegabytes = Math.max(1, (int) (heap * SHARE_OF_HEAP / MEGABYTE));
    this.megabytes = new Semaphore(allMegabytes, true);
  }

  /**
   * Runs all tasks, in any order, and waits until each has ended. A task must not wait for another.
   *
   * @return their results, in the order of the tasks
   * @throws IOException if a task throws one; if several do, that of the first task
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
   * Runs tasks on the calling thread and on every thread that is free, and waits until each has
   * ended. A task of these threads may call it, since the calling thread does all that no other
   * does.
   *
   * @return the tasks, all of which have ended, in their order
   */
  public <T> List<Future<T>> shared(List<Callable<T>> tasks) {
    List<FutureTask<T>> all = tasks.stream().map(FutureTask::new).toList();
    AtomicInteger next = new AtomicInteger();
    Runnable takes =
        () -> {
          for (int i = next.getAndIncrement(); i < all.size(); i = next.getAndIncrement()) {
            all.get(i).run();
          }
        };
    int others = Math.min(all.size(), Runtime.getRuntime().availableProcessors()) - 1;
    for (int i = 0; i < others; i++) {
      threads.execute(takes);
    }
    takes.run();
    List<Future<T>> ended = new ArrayList<>();
    for (FutureTask<T> task : all) {
      await(task);
      ended.add(task);
    }
    return ended;
  }

  private static void await(Future<?> task) {
    try {
      task.get();
    } catch (ExecutionException e) {
      // The caller asks for the result.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Starts a task whose result is needed later. A task that waits for the result must be started
   * after it: threads take tasks in the order of their start.
   *
   * @return waits for the result
   */
  public <T> Later<T> begin(Callable<T> task) {
    Future<T> begun = threads.submit(task);
    return () -> result(begun);
  }

  /**
   * The result of a task.
   *
   * @throws IOException if the task throws one
   */
  public static <T> T result(Future<T> task) throws IOException {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(Objects.requireNonNull(e.getCause()));
    }
  }

  /** Runs tasks without results as {@link #all} does. */
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
   * Runs a task that needs much memory as soon as enough is free. Two long books do not fit into a
   * small heap together, but one after the other they do.
   *
   * @param bytes an estimate of the memory that the task needs
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

  /** A result that may not be there yet. */
  @FunctionalInterface
  public interface Later<T> {
    /** Waits for the result. */
    T get() throws IOException;
  }

  /** A task without a result. */
  @FunctionalInterface
  public interface Task {
    void run() throws IOException;
  }
}
