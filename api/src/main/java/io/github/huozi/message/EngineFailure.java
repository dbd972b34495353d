package io.github.huozi.message;

import io.github.huozi.problem.FrontEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reason why an engine could not do its work.
 *
 * @param message for the console
 * @param frames where it failed, for {@code mvn -e}: the stack trace, and those of its causes, each
 *     after an element that names the cause
 */
public record EngineFailure(String message, List<Frame> frames) {

  public EngineFailure {
    frames = List.copyOf(frames);
  }

  /** The failure that a throwable is. */
  public static EngineFailure of(Throwable thrown) {
    List<Frame> frames = new ArrayList<>();
    add(thrown, frames, Collections.newSetFromMap(new IdentityHashMap<>()));
    return new EngineFailure(message(thrown), frames);
  }

  /** Adds a throwable, its causes and what was suppressed, each once. */
  private static void add(@Nullable Throwable thrown, List<Frame> frames, Set<Throwable> seen) {
    if (thrown == null || !seen.add(thrown)) {
      return;
    }
    frames.add(new Frame(thrown.toString(), "", "", -1));
    for (StackTraceElement element : thrown.getStackTrace()) {
      String file = element.getFileName() == null ? "" : element.getFileName();
      frames.add(
          new Frame(
              element.getClassName(), element.getMethodName(), file, element.getLineNumber()));
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      add(suppressed, frames, seen);
    }
    add(thrown.getCause(), frames, seen);
  }

  private static String message(Throwable thrown) {
    if (thrown instanceof UncheckedIOException e && e.getCause() != null) {
      return e.getMessage() + ": " + e.getCause().getMessage();
    } else if (thrown instanceof IOException e) {
      return String.valueOf(e.getMessage());
    } else if (thrown instanceof OutOfMemoryError) {
      return "there is not enough memory; give it more, " + moreMemory();
    } else if (thrown instanceof StackOverflowError) {
      return "something is nested too deeply; reduce the nesting";
    }
    return "a fault in huozi: "
        + thrown
        + "; "
        + FrontEnd.current().choose("mvn -e", "--stacktrace")
        + " shows where";
  }

  /** The way to give the process more memory, in words that follow "give it more, ". */
  public static String moreMemory() {
    return FrontEnd.current()
        .choose(
            "for example with -Xmx2g in .mvn/jvm.config or in MAVEN_OPTS",
            "for example with java -Xmx2g -jar huozi-cli.jar");
  }

  /** The failure as an exception, whose cause has the frames. */
  public IOException exception() {
    return new IOException(message, new Trace(message, frames));
  }

  /** An element of a stack trace. */
  public record Frame(String className, String method, String file, int line) {}

  /**
   * Holds the frames. Maven shows the messages of all causes also without {@code -e}, unless the
   * same has been shown already; with it, it shows stack traces and nothing else of them.
   */
  private static final class Trace extends Exception {

    private static final long serialVersionUID = 1;

    Trace(String message, List<Frame> frames) {
      super(message);
      setStackTrace(
          frames.stream()
              .map(
                  frame ->
                      new StackTraceElement(
                          frame.className(),
                          frame.method(),
                          frame.file().isEmpty() ? null : frame.file(),
                          frame.line()))
              .toArray(StackTraceElement[]::new));
    }
  }
}
