package io.github.huozi.testing;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much work an input may be: so much processor time, however busy the machine is. */
public final class Bounds {

  /** Jazzer's probes make all ten times slower. */
  private static final long MOST_NANOS = 20_000_000_000L;

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Bounds() {}

  /** What is done with an input. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  /** Does it; throws if it takes more. */
  public static void keep(Work work) throws Exception {
    long before = SYSTEM.getProcessCpuTime();
    work.run();
    long nanos = SYSTEM.getProcessCpuTime() - before;
    if (nanos > MOST_NANOS) {
      throw new AssertionError("it takes " + nanos / 1_000_000 + " ms of processor time");
    }
  }
}
