package io.github.huozi.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a file below a folder has been written, has come or gone. The system's events only
 * make it look at once. It also looks from time to time, since folders on some systems and disks
 * have no events; so no event can be missed.
 */
final class FolderWatch implements AutoCloseable {

  /**
   * The time for which nothing may change before a change counts: editors write a file in steps.
   */
  private static final long QUIET_MILLIS = 12;

  /** The most time that steps may take. */
  private static final long LONGEST_MILLIS = 300;

  /** The time between two looks where the system has events, and where it has none. */
  private static final long LOOK_MILLIS = 1_000;

  private static final long LOOK_WITHOUT_EVENTS_MILLIS = 100;

  private final Path folder;
  private final List<Path> except;
  private final Runnable changed;
  private final WatchService events;
  private final Map<Path, WatchKey> watched = new HashMap<>();
  private final Thread thread;
  private FolderState state;
  private volatile boolean closed;

  private FolderWatch(Path folder, Collection<Path> except, Runnable changed) throws IOException {
    this.folder = folder;
    this.except = List.copyOf(except);
    this.changed = changed;
    this.events = FileSystems.getDefault().newWatchService();
    this.state = FolderState.of(folder, except);
    register();
    this.thread = new Thread(this::watch, "huozi preview watch");
    thread.setDaemon(true);
  }

  /**
   * Begins to watch.
   *
   * @param except folders that are left out
   * @param changed is called after each change, on a thread of the watch
   */
  static FolderWatch start(Path folder, Collection<Path> except, Runnable changed)
      throws IOException {
    FolderWatch watch = new FolderWatch(folder, except, changed);
    watch.thread.start();
    return watch;
  }

  private void watch() {
    try {
      while (!closed) {
        long wait = hasEvents() ? LOOK_MILLIS : LOOK_WITHOUT_EVENTS_MILLIS;
        take(events.poll(wait, TimeUnit.MILLISECONDS));
        FolderState now = FolderState.of(folder, except);
        if (!now.equals(state)) {
          state = settled(now);
          register();
          changed.run();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      closed = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Tells whether the system tells of changes. On macOS, Java looks for them every few seconds. */
  private boolean hasEvents() {
    return !watched.isEmpty() && !events.getClass().getSimpleName().contains("Polling");
  }

  private static void take(@Nullable WatchKey first) {
    if (first != null) {
      first.pollEvents();
      first.reset();
    }
  }

  /** Waits until nothing more changes. */
  private FolderState settled(FolderState first) throws IOException, InterruptedException {
    FolderState before = first;
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
    while (System.nanoTime() < end) {
      Thread.sleep(QUIET_MILLIS);
      FolderState now = FolderState.of(folder, except);
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    return before;
  }

  private void register() {
    watched.entrySet().removeIf(entry -> !entry.getValue().isValid());
    for (Path each : state.folders()) {
      if (!watched.containsKey(each)) {
        register(each);
      }
    }
  }

  private void register(Path each) {
    try {
      watched.put(
          each,
          each.register(
              events,
              StandardWatchEventKinds.ENTRY_CREATE,
              StandardWatchEventKinds.ENTRY_MODIFY,
              StandardWatchEventKinds.ENTRY_DELETE));
    } catch (IOException e) {
      // It has gone, or the system watches no more folders: it is looked at from time to time.
      return;
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    events.close();
    thread.interrupt();
  }
}
