package io.github.huozi.publish;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/**
 * The processor time of this process's threads. Other load on the machine does not count, nor do
 * the compiler and the garbage collector of the virtual machine.
 */
final class ProcessorTime {

  /** Less than the time after which an idle thread ends. */
  private static final int PERIOD_MILLIS = 500;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** By thread, including threads that have ended. */
  private final Map<Long, Long> nanoseconds = new HashMap<>();

  private ProcessorTime() {}

  /** Runs work and returns its processor time in seconds. */
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

  /** Records the time of threads that end while others run. */
  private void watch() {
    try {
      while (true) {
        Thread.sleep(PERIOD_MILLIS);
        seconds();
      }
    } catch (InterruptedException e) {
      // The measurement is over.
      return;
    }
  }

  private synchronized double seconds() {
    for (long thread : THREADS.getAllThreadIds()) {
      nanoseconds.merge(thread, THREADS.getThreadCpuTime(thread), Math::max);
    }
    return nanoseconds.values().stream().mapToLong(time -> Math.max(time, 0)).sum() / 1e9;
  }

  /** The work to measure. */
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }
}
