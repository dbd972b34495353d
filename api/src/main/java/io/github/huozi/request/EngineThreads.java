package io.github.huozi.request;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Threads that an engine works on. */
public final class EngineThreads {

  /** Markup is read and laid out recursively: deep nesting wants more than the usual stack. */
  private static final long STACK_BYTES = 16L << 20;

  private static final int IDLE_SECONDS = 5;

  private EngineThreads() {}

  /**
   * A pool of as many threads as the machine has processors, with stacks for deeply nested markup.
   * They are daemons, and end after five seconds without work.
   */
  public static ExecutorService pool() {
    return pool(null);
  }

  /**
   * The same, with its threads in a group.
   *
   * @param group null for the group of the thread that asks
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
