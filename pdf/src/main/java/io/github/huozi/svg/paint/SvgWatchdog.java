package io.github.huozi.svg.paint;

import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.work.HeapLimit;
import io.github.huozi.work.ThreadWork;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads, checks and paints drawings within limits of processor time and memory. The work runs in a
 * daemon thread that is abandoned at a limit. A small file can ask for endless work: patterns
 * within patterns, a mask on each of ten thousand shapes, filters over a whole page.
 */
public final class SvgWatchdog {

  /**
   * Processor time in seconds. It stops what is not counted beforehand, such as some filters. The
   * slowest real drawings take a tenth of it.
   */
  public static final int SECONDS = 30;

  /**
   * Memory that a drawing may allocate in all. Each mask and filter paints an image as large as its
   * element. A map of 200,000 segments takes 250 MB.
   */
  private static final long GIGABYTES = 8;

  private static final int POLL_MILLIS = 500;

  /**
   * The size of the stack, as large as that of the threads that paint the pages: whether a drawing
   * at the limits fits into the default one depends on how much of the code Java has compiled.
   */
  private static final long STACK_BYTES = 16L << 20;

  /** About the width of a page's text, in px. */
  private static final int WIDTH = 500;

  private static final int HEIGHT = 800;

  private static final String CANNOT = "the drawing cannot be drawn: ";
  private static final String MEMORY =
      "it needs more than " + GIGABYTES + " GB of memory in all, as many masks and filters do";
  private static final String SIMPLER = "simplify it, or save it as a PNG";

  private SvgWatchdog() {}

  /** Reads or paints a drawing and adds its problems. */
  @FunctionalInterface
  public interface Reading<T> {
    Optional<T> read(Problems found) throws IOException;
  }

  /**
   * Runs a task and gives its result. The result is empty, and a problem is added, if the task
   * fails or exceeds a limit. Only the processor time of the task counts, not the load of the
   * machine.
   *
   * @param file where problems are reported
   * @param seconds of processor time
   */
  public static <T> Optional<T> run(Path file, Reading<T> reading, int seconds, Problems problems)
      throws IOException {
    Problems found = new Problems(problems.levels());
    FutureTask<Optional<T>> task =
        new FutureTask<>(
            () -> {
              Optional<T> drawing = reading.read(found);
              if (takesTooMuchMemory(Thread.currentThread())) {
                throw new SvgException.Painting(MEMORY);
              }
              return drawing;
            });
    Thread thread = new Thread(null, task, "huozi drawing " + file.getFileName(), STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    String message = "";
    // Limits of time and memory depend on the machine: another one would make other files.
    ProblemKind kind = ProblemKind.FORBIDDEN;
    try {
      while (message.isEmpty()) {
        try {
          Optional<T> drawing = task.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
          problems.addAll(found);
          return drawing;
        } catch (TimeoutException e) {
          if (takesTooMuchMemory(thread)) {
            message = CANNOT + MEMORY;
          } else if (ThreadWork.processorSeconds(thread) > seconds) {
            message = CANNOT + "it takes more than " + seconds + " seconds of processor time";
          }
        }
      }
      task.cancel(true);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + file + " was read");
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNull(e.getCause());
      message = reason(cause);
      kind = kind(cause);
    }
    problems.addAll(found);
    problems.add(kind, SourceLocation.of(file), message, SIMPLER);
    return Optional.empty();
  }

  private static boolean takesTooMuchMemory(Thread thread) {
    return ThreadWork.bytes(thread) > GIGABYTES << 30;
  }

  private static ProblemKind kind(Throwable cause) {
    return cause instanceof Error || cause instanceof SvgException.Painting
        ? ProblemKind.FORBIDDEN
        : ProblemKind.UNREAD_IMAGE;
  }

  private static String reason(Throwable cause) throws IOException {
    if (cause instanceof IOException unread) {
      throw unread;
    } else if (cause instanceof StackOverflowError) {
      return "the drawing is nested too deeply";
    } else if (cause instanceof OutOfMemoryError) {
      return HeapLimit.exceededBy("the drawing");
    } else if (cause instanceof SvgException.Painting) {
      return CANNOT + cause.getMessage();
    }
    // The library may throw anything when a file is damaged.
    return "the drawing cannot be drawn";
  }

  /** Outlines that stop the work of an interrupted thread. */
  public static GlyphOutlines interruptible(GlyphOutlines fonts) {
    return new GlyphOutlines() {
      @Override
      public Glyph glyph(int codePoint, Face face) {
        SvgException.Painting.throwIfInterrupted();
        return fonts.glyph(codePoint, face);
      }

      @Override
      public Optional<Glyph> upright(int codePoint, Face face) {
        return fonts.upright(codePoint, face);
      }

      @Override
      public double kern(int left, int right, Face face) {
        return fonts.kern(left, right, face);
      }
    };
  }

  /** Paints a drawing once to check that it can be painted. */
  public static void paintOnce(SvgDrawing drawing) {
    double ratio = drawing.viewport().ratio() > 0 ? drawing.viewport().ratio() : 1;
    int width = (int) Math.ceil(Math.min(WIDTH, HEIGHT * ratio));
    int height = (int) Math.ceil(Math.min(HEIGHT, WIDTH / ratio));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      drawing.paint(graphics, width, height, SvgPaintBudget.limited());
    } finally {
      graphics.dispose();
    }
  }
}
