package io.github.huozi.work;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Measures the work of a thread since its start. Other load on the machine does not count. */
public final class ThreadWork {

  private static final long NANOS_A_SECOND = 1_000_000_000;

  private ThreadWork() {}

  /** The memory that it has allocated, in bytes; 0 if Java cannot tell or the thread has ended. */
  public static long bytes(Thread thread) {
    return bean() instanceof com.sun.management.ThreadMXBean counting
            && counting.isThreadAllocatedMemorySupported()
        ? Math.max(0, counting.getThreadAllocatedBytes(thread.getId()))
        : 0;
  }

  /** The processor time of a thread, in seconds; 0 if Java cannot tell or the thread has ended. */
  public static long processorSeconds(Thread thread) {
    return bean().isThreadCpuTimeSupported()
        ? Math.max(0, bean().getThreadCpuTime(thread.getId())) / NANOS_A_SECOND
        : 0;
  }

  private static ThreadMXBean bean() {
    return ManagementFactory.getThreadMXBean();
  }
}
