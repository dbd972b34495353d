package io.github.huozi.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The processor time that the threads of a group have used. Of a thread that has ended counts what
 * was seen of it.
 */
final class ThreadTime {

  private final ThreadGroup group;
  private final Map<Long, Long> seen = new HashMap<>();
  private long nanos;

  ThreadTime(ThreadGroup group) {
    this.group = group;
  }

  /** Looks again; empty if Java cannot tell. */
  synchronized Optional<Duration> look() {
    ThreadMXBean bean = ManagementFactory.getThreadMXBean();
    if (!bean.isThreadCpuTimeSupported() || !bean.isThreadCpuTimeEnabled()) {
      return Optional.empty();
    }
    // Threads may begin meanwhile; those that find no room are seen the next time.
    Thread[] threads = new Thread[2 * group.activeCount() + 8];
    int count = group.enumerate(threads);
    for (int i = 0; i < count; i++) {
      long time = bean.getThreadCpuTime(threads[i].getId());
      if (time > 0) {
        Long before = seen.put(threads[i].getId(), time);
        nanos += Math.max(0, time - (before == null ? 0 : before));
      }
    }
    return Optional.of(Duration.ofNanos(nanos));
  }
}
