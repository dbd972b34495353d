package io.github.huozi.request;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes threads for an engine. */
public final class EngineThreads {

  /** Markup is read and laid out recursively: deep nesting needs more than the default stack. */
  private static final long STACK_BYTES = 16L << 20;

  private static final int IDLE_SECONDS = 5;

  private EngineThreads() {}

  /**
   * A pool with a thread for each processor, with stacks for deeply nested markup. The threads are
   * daemons and end after five seconds without work.
   */
  public static ExecutorService pool() {
    return pool(null);
  }

  /**
   * A pool as {@link #pool()} makes it, with its threads in a group.
   *
   * @param group null for the group of the calling thread
   */
  public static ExecutorService pool(@Nullable ThreadGroup group) {
    int count = Runtime.getRuntime().availableProcessors();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread thread = new Thread(group, task, "huozi", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
