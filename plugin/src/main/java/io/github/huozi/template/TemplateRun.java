package io.github.huozi.template;

import freemarker.core.Environment;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import io.github.huozi.problem.HeapLimit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fills one template within limits.
 *
 * <p>It runs in a thread of its own: a loop is interrupted when its time is over, and an expression
 * that heeds no interruption ({@code (1..999999999)?filter(…)}) is left behind. What one value
 * takes in memory is bounded by the heap alone: {@code ""?left_pad(2000000000)} asks for it at
 * once.
 */
final class TemplateRun {

  /** Room for macros that call each other a few thousand times, on every system. */
  private static final long STACK = 4 << 20;

  private final Configuration configuration;
  private final String name;
  private final TemplateLimits limits;
  private volatile @Nullable Environment environment;

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
    Thread thread = new Thread(null, filling, "huozi template " + name, STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      return filling.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      TemplatePlace place = place();
      filling.cancel(true);
      throw new TemplateLimitException(
          place, "the template takes longer than " + limits.time().toSeconds() + " seconds");
    } catch (InterruptedException e) {
      filling.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while " + name + " was filled");
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private String process(Map<String, Object> model) throws TemplateException, IOException {
    LimitedWriter out = new LimitedWriter(name, limits.characters());
    Environment running = configuration.getTemplate(name).createProcessingEnvironment(model, out);
    environment = running;
    running.process();
    return out.toString();
  }

  private TemplatePlace place() {
    Environment running = environment;
    return running == null ? new TemplatePlace(name, 0, 0) : TemplatePlace.of(running, name);
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
