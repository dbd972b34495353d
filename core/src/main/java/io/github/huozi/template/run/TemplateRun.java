package io.github.huozi.template.run;

import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import io.github.huozi.work.HeapLimit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fills one template within limits.
 *
 * <p>The template runs in a thread of its own, which counts its steps and stops at the limit. A
 * thread with an expression that does not stop ({@code (1..999999999)?filter(…)}) is abandoned.
 * Only the heap limits the size of one value: {@code ""?left_pad(2000000000)} allocates it at once.
 */
final class TemplateRun {

  /** The time between checks of memory and processor time. No template reaches a limit sooner. */
  private static final int MILLIS_BETWEEN_CHECKS = 500;

  private static final String TOO_DEEP = "the template calls itself too deeply";

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
   * @throws TemplateLimits.ExceededException if it reaches a limit
   * @throws TemplateException if it has an error
   * @throws IOException if it cannot be read or parsed
   */
  FilledTemplate fill(Map<String, Object> model)
      throws TemplateLimits.ExceededException, TemplateException, IOException {
    return fill(model, limits, TemplateThread.STACK);
  }

  private FilledTemplate fill(Map<String, Object> model, TemplateLimits within, long stack)
      throws TemplateLimits.ExceededException, TemplateException, IOException {
    FutureTask<FilledTemplate> filling = new FutureTask<>(() -> process(model));
    TemplateThread thread = new TemplateThread(filling, name, within, stack);
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
      Throwable cause = Objects.requireNonNull(e.getCause());
      if (within.equals(limits) && isTooDeep(cause)) {
        throw tooDeep(model, thread.steps());
      }
      throw failure(cause);
    }
  }

  private static boolean isTooDeep(Throwable cause) {
    for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
      if (inner instanceof StackOverflowError) {
        return true;
      }
    }
    return false;
  }

  /**
   * The exception for a template that calls itself without end. Where it was is forgotten once the
   * stack has overflowed. So the template is filled again, on a stack that is large enough for code
   * that is not compiled, and stopped at the same step.
   */
  private TemplateLimits.ExceededException tooDeep(Map<String, Object> model, long steps) {
    TemplatePlace place = new TemplatePlace(name, 0, 0);
    try {
      fill(model, limits.withSteps(Math.max(1, steps - 1)), 8 * TemplateThread.STACK);
    } catch (TemplateLimits.ExceededException e) {
      place = e.place();
    } catch (TemplateException | IOException e) {
      return new TemplateLimits.ExceededException(place, TOO_DEEP);
    }
    return new TemplateLimits.ExceededException(place, TOO_DEEP);
  }

  /** Waits for the output. Abandons a thread that is over a limit and does not stop. */
  private static FilledTemplate result(FutureTask<FilledTemplate> filling, TemplateThread thread)
      throws InterruptedException, ExecutionException, TemplateLimits.ExceededException {
    while (true) {
      Optional<TemplateLimits.ExceededException> exceeded = thread.exceeded();
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

  private FilledTemplate process(Map<String, Object> model)
      throws TemplateLimits.ExceededException, TemplateException, IOException {
    long begun = System.nanoTime();
    TemplateOutput out = new TemplateOutput(name, limits.characters());
    Environment running = configuration.getTemplate(name).createProcessingEnvironment(model, out);
    running.setCustomState(TemplateOutput.class, out);
    TemplateThread thread = (TemplateThread) Thread.currentThread();
    thread.running(running);
    running.process();
    if (System.nanoTime() - begun > TimeUnit.MILLISECONDS.toNanos(MILLIS_BETWEEN_CHECKS)) {
      thread.check();
    }
    if (thread.exceeded().isPresent()) {
      throw thread.exceeded().get();
    }
    return out.filled();
  }

  /** The exception for a thread that failed, if the template is at fault. */
  private TemplateLimits.ExceededException failure(Throwable cause)
      throws TemplateException, IOException {
    for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
      if (inner instanceof TemplateOutput.OverflowException overflow) {
        return new TemplateLimits.ExceededException(
            overflow.place(),
            "the template writes more than " + limits.characters() + " characters");
      } else if (inner instanceof StackOverflowError) {
        return new TemplateLimits.ExceededException(new TemplatePlace(name, 0, 0), TOO_DEEP);
      } else if (inner instanceof OutOfMemoryError) {
        return new TemplateLimits.ExceededException(
            new TemplatePlace(name, 0, 0), HeapLimit.exceededBy("the template"));
      }
    }
    if (cause instanceof TemplateException wrong) {
      throw wrong;
    } else if (cause instanceof IOException unread) {
      // A template that could not be parsed once is not parsed again.
      throw unread.getCause() instanceof ParseException wrong ? wrong : unread;
    } else if (cause instanceof SecurityException) {
      // FreeMarker has found a symbolic link in the path of a template.
      return new TemplateLimits.ExceededException(
          new TemplatePlace(name, 0, 0), "the template is outside the theme");
    }
    throw new IllegalStateException(name + " cannot be filled", cause);
  }
}
