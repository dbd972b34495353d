package io.github.huozi.template.run;

import freemarker.core.Environment;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import io.github.huozi.work.HeapLimit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fills one template within limits.
 *
 * <p>It runs in a thread of its own, which counts its steps and stops at the limit. An expression
 * that heeds nothing ({@code (1..999999999)?filter(…)}) is left behind. What one value takes in
 * memory is bounded by the heap alone: {@code ""?left_pad(2000000000)} asks for it at once.
 */
final class TemplateRun {

  /** How often it is looked how much a template has done; nothing reaches a limit sooner. */
  private static final int MILLIS_BETWEEN_CHECKS = 500;

  private final Configuration configuration;
  private final String name;
  private final TemplateLimits limits;

  TemplateRun(Configuration configuration, String name, TemplateLimits limits) {
    this.configuration = configuration;
    this.name = name;
    this.limits = limits;
  }

  /**
   * The template's output.
   *
   * @throws TemplateLimitException if it came to a limit
   * @throws TemplateException if it is wrong
   * @throws IOException if it cannot be read or parsed
   */
  String fill(Map<String, Object> model)
      throws TemplateLimitException, TemplateException, IOException {
    FutureTask<String> filling = new FutureTask<>(() -> process(model));
    TemplateThread thread = new TemplateThread(filling, name, limits);
    thread.start();
    try {
      return result(filling, thread);
    } catch (InterruptedException e) {
      filling.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + name + " was filled");
    } catch (ExecutionException e) {
      if (thread.exceeded().isPresent()) {
        throw thread.exceeded().get();
      }
      throw failure(e.getCause());
    }
  }

  /** Waits for the output, and leaves a thread that is over a limit and does not stop. */
  private static String result(FutureTask<String> filling, TemplateThread thread)
      throws InterruptedException, ExecutionException, TemplateLimitException {
    while (true) {
      Optional<TemplateLimitException> exceeded = thread.exceeded();
      try {
        return filling.get(MILLIS_BETWEEN_CHECKS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (exceeded.isPresent()) {
          filling.cancel(true);
          throw exceeded.get();
        }
        thread.check();
      }
    }
  }

  private String process(Map<String, Object> model)
      throws TemplateLimitException, TemplateException, IOException {
    long begun = System.nanoTime();
    LimitedWriter out = new LimitedWriter(name, limits.characters());
    Environment running = configuration.getTemplate(name).createProcessingEnvironment(model, out);
    TemplateThread thread = (TemplateThread) Thread.currentThread();
    thread.running(running);
    running.process();
    if (System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_CHECKS)) {
      thread.check();
    }
    if (thread.exceeded().isPresent()) {
      throw thread.exceeded().get();
    }
    return out.toString();
  }

  /** What the thread ended with, as far as it is the template's fault. */
  private TemplateLimitException failure(Throwable cause) throws TemplateException, IOException {
    for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
      if (inner instanceof LimitedWriter.OverflowException overflow) {
        return new TemplateLimitException(
            overflow.place(),
            "the template writes more than " + limits.characters() + " characters");
      } else if (inner instanceof StackOverflowError) {
        return new TemplateLimitException(
            new TemplatePlace(name, 0, 0), "the template calls itself too deeply");
      } else if (inner instanceof OutOfMemoryError) {
        return new TemplateLimitException(
            new TemplatePlace(name, 0, 0), HeapLimit.exceededBy("the template"));
      }
    }
    if (cause instanceof TemplateException wrong) {
      throw wrong;
    } else if (cause instanceof IOException unread) {
      throw unread;
    } else if (cause instanceof SecurityException) {
      // FreeMarker found a symbolic link on the way to a template.
      return new TemplateLimitException(
          new TemplatePlace(name, 0, 0), "the template lies outside the theme");
    }
    throw new IllegalStateException(name + " cannot be filled", cause);
  }
}
