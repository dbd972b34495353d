package io.github.huozi.work;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How much a thread has done since it began, whatever else the machine was busy with. */
public final class ThreadWork {

  private static final long NANOS_A_SECOND = 1_000_000_000;

  private ThreadWork() {}

  /**
   * The memory that it has taken, in bytes; 0 where Java does not know, or the thread has ended.
   */
  public static long bytes(Thread thread) {
    return bean() instanceof com.sun.management.ThreadMXBean counting
            && counting.isThreadAllocatedMemorySupported()
        ? Math.max(0, counting.getThreadAllocatedBytes(thread.getId()))
        : 0;
  }

  /** Its time on a processor; 0 where Java does not know, or the thread has ended. */
  public static long processorSeconds(Thread thread) {
    return bean().isThreadCpuTimeSupported()
        ? Math.max(0, bean().getThreadCpuTime(thread.getId())) / NANOS_A_SECOND
        : 0;
  }

  private static ThreadMXBean bean() {
    return ManagementFactory.getThreadMXBean();
  }
}
