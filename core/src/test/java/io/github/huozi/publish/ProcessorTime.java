package io.github.huozi.publish;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/**
 * The time that the threads of this process have been at work, whatever else the machine does. What
 * the virtual machine does for itself, compiling and collecting garbage, does not count.
 */
final class ProcessorTime {

  /** Less than a thread that has nothing to do waits for before it ends. */
  private static final int PERIOD_MILLIS = 500;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** By thread, those that have ended included. */
  private final Map<Long, Long> nanoseconds = new HashMap<>();

  private ProcessorTime() {}

  /** Does work, and measures what it takes, in seconds. */
  static double of(Work work) throws Exception {
    ProcessorTime time = new ProcessorTime();
    Thread watch = new Thread(time::watch, "processor time");
    watch.setDaemon(true);
    double before = time.seconds();
    watch.start();
    try {
      work.run();
      return time.seconds() - before;
    } finally {
      watch.interrupt();
      watch.join();
    }
  }

  /** Keeps the time of threads that end while the others go on. */
  private void watch() {
    try {
      while (true) {
        Thread.sleep(PERIOD_MILLIS);
        seconds();
      }
    } catch (InterruptedException e) {
      // It is over.
      return;
    }
  }

  private synchronized double seconds() {
    for (long thread : THREADS.getAllThreadIds()) {
      nanoseconds.merge(thread, THREADS.getThreadCpuTime(thread), Math::max);
    }
    return nanoseconds.values().stream().mapToLong(time -> Math.max(time, 0)).sum() / 1e9;
  }

  /** What is to be measured. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }
}
