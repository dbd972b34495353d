package io.github.huozi.svg.paint;

import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.work.HeapLimit;
import io.github.huozi.work.ThreadWork;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The proof of a drawing: it is read, checked and painted once before anything is published, in a
 * thread that is left behind if it comes to no end. A small file can ask for endless work: patterns
 * within patterns, a mask on each of ten thousand shapes, filters over a whole page.
 */
public final class SvgProof {

  /**
   * Of processor time: a backstop for what is not counted beforehand, some filters and masks. The
   * worst of honest drawings takes a tenth of it.
   */
  public static final int SECONDS = 30;

  /**
   * The memory that all pictures in between may take: masks and filters paint each a picture as
   * large as what they are for. A map of 200,000 segments takes 250 MB.
   */
  private static final long MEGABYTES = 8_000;

  private static final int MILLIS_BETWEEN_LOOKS = 500;

  /** About the width of a page's text, in px. */
  private static final int WIDTH = 500;

  private static final int HEIGHT = 800;

  private static final String CANNOT = "the drawing cannot be drawn: ";
  private static final String MEMORY =
      "it takes more than " + MEGABYTES + " MB of memory in all, as many masks and filters do";
  private static final String SIMPLER = "simplify it, or save it as a PNG";

  private SvgProof() {}

  /** What reads or paints a drawing and tells its problems. */
  @FunctionalInterface
  public interface Reading<T> {
    Optional<T> read(Problems found) throws IOException;
  }

  /**
   * What a reading gives within its processor time; empty, and a problem, if it takes more or
   * fails. How busy the machine is with other things is of no account.
   *
   * @param file where problems are told
   * @param seconds of processor time
   */
  public static <T> Optional<T> pull(Path file, Reading<T> reading, int seconds, Problems problems)
      throws IOException {
    Problems found = new Problems();
    FutureTask<Optional<T>> proof =
        new FutureTask<>(
            () -> {
              Optional<T> drawing = reading.read(found);
              if (takesTooMuchMemory(Thread.currentThread())) {
                throw new SvgPaintException(MEMORY);
              }
              return drawing;
            });
    Thread thread = new Thread(proof, "huozi drawing " + file.getFileName());
    thread.setDaemon(true);
    thread.start();
    String message = "";
    try {
      while (message.isEmpty()) {
        try {
          Optional<T> drawing = proof.get(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
          found.sorted().forEach(problems::add);
          return drawing;
        } catch (TimeoutException e) {
          if (takesTooMuchMemory(thread)) {
            message = CANNOT + MEMORY;
          } else if (ThreadWork.processorSeconds(thread) > seconds) {
            message = CANNOT + "it takes more than " + seconds + " seconds of processor time";
          }
        }
      }
      proof.cancel(true);
    } catch (InterruptedException e) {
      proof.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + file + " was read");
    } catch (ExecutionException e) {
      message = reason(e.getCause());
    }
    found.sorted().forEach(problems::add);
    problems.error(SourceLocation.of(file), message, SIMPLER);
    return Optional.empty();
  }

  private static boolean takesTooMuchMemory(Thread thread) {
    return ThreadWork.bytes(thread) > MEGABYTES << 20;
  }

  private static String reason(Throwable cause) throws IOException {
    if (cause instanceof IOException unread) {
      throw unread;
    } else if (cause instanceof StackOverflowError) {
      return "the drawing is nested too deeply";
    } else if (cause instanceof OutOfMemoryError) {
      return HeapLimit.exceededBy("the drawing");
    } else if (cause instanceof SvgPaintException) {
      return CANNOT + cause.getMessage();
    }
    // Whatever the library stumbles over, an author's file is the cause.
    return "the drawing cannot be drawn";
  }

  /** Lettering of a drawing that is let go when its time is over. */
  public static GlyphOutlines heedingInterruption(GlyphOutlines fonts) {
    return (codePoint, face) -> {
      SvgPaintException.heedInterruption();
      return fonts.glyph(codePoint, face);
    };
  }

  /** Paints a drawing to see whether it can be. */
  public static void paint(SvgDrawing drawing) {
    double ratio = drawing.viewport().ratio() > 0 ? drawing.viewport().ratio() : 1;
    int width = (int) Math.ceil(Math.min(WIDTH, HEIGHT * ratio));
    int height = (int) Math.ceil(Math.min(HEIGHT, WIDTH / ratio));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      drawing.paint(graphics, width, height, SvgLabour.limited());
    } finally {
      graphics.dispose();
    }
  }
}
