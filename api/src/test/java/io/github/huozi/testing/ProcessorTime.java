package io.github.huozi.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.function.Executable;

/** The processor time of a thread: what work takes, however busy the machine is with other work. */
public final class ProcessorTime {

  private static final double NANOS = 1e9;

  /** Seconds that a compiler or a collection of garbage takes of them. */
  private static final double NOISE = 0.3;

  /** How often work is measured at most: what else the machine does may spoil a measurement. */
  private static final int ATTEMPTS = 3;

  private ProcessorTime() {}

  /** What some work takes in this thread, in seconds. */
  public static double of(Executable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    run(work);
    return (threads.getCurrentThreadCpuTime() - start) / NANOS;
  }

  private static void run(Executable work) {
    try {
      work.execute();
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new AssertionError(e);
    }
  }

  /** What some work takes in all threads of this process, in seconds. */
  public static double ofAllThreads(Executable work) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = system.getProcessCpuTime();
    run(work);
    return (system.getProcessCpuTime() - start) / NANOS;
  }

  /**
   * Requires that work grows with its size and not with its square, which would take 16 times as
   * long.
   *
   * @param work what takes little
   * @param fourfold the same, with four times as much of all
   */
  public static void requireLinear(String what, Executable work, Executable fourfold) {
    double one = of(work);
    double four = of(fourfold);
    for (int attempt = 1; attempt < ATTEMPTS && four >= most(one); attempt++) {
      one = Math.min(one, of(work));
      four = Math.min(four, of(fourfold));
    }
    assertThat(four).as("%s: %.2f s, and fourfold", what, one).isLessThan(most(one));
  }

  /** What four times as much may take. */
  private static double most(double one) {
    return 8 * one + NOISE;
  }
}
