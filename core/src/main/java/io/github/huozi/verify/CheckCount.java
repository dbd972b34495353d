package io.github.huozi.verify;

import io.github.huozi.check.PageSteps;
import io.github.huozi.request.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the checks that have been made, and tells which are being made. */
final class CheckCount implements PageSteps {

  private final Progress progress;

  /** The steps of the threads, the oldest first. */
  private final List<String> running = new ArrayList<>();

  private final Map<Thread, String> steps = new ConcurrentHashMap<>();
  private int made;
  private int all;

  CheckCount(Progress progress) {
    this.progress = progress;
  }

  /** Adds checks that are still to be made. */
  synchronized void expect(int checks) {
    all += checks;
  }

  /** The thread begins a check. */
  synchronized void begin(String step) {
    running.add(step);
    steps.put(Thread.currentThread(), step);
    progress.checked(step, made, all);
  }

  /** The thread has ended a check. Of the others, the oldest takes longest. */
  synchronized void end(String step) {
    made++;
    running.remove(step);
    steps.remove(Thread.currentThread());
    if (!running.isEmpty()) {
      progress.checked(running.get(0), made, all);
    }
  }

  @Override
  public synchronized void page(Path file, int page, int of) {
    String step = steps.getOrDefault(Thread.currentThread(), "reading " + file.getFileName());
    progress.checked(step + ", page " + page + " of " + of, made, all);
  }
}
