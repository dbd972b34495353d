package io.github.huozi.template.run;

import freemarker.core.Environment;
import io.github.huozi.work.ThreadWork;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thread that fills one template and counts its work. {@link Templates} makes each template ask
 * at each turn of a loop and at each call whether its thread is interrupted: that is a step.
 * Between two steps an expression may loop by itself, {@code (1..999999999)?filter(…)}. All memory
 * that its values take is counted, whether it is still needed or not.
 */
final class TemplateThread extends Thread {

  /**
   * The size of the stack, in bytes: enough for macros that call each other a few thousand times,
   * on every system.
   */
  static final long STACK = 4 << 20;

  private static final int STEPS_BETWEEN_CHECKS = 1 << 16;

  private final String template;
  private final TemplateLimits limits;
  private long steps;
  private volatile @Nullable Environment environment;
  private volatile TemplateLimits.@Nullable ExceededException exceeded;

  /**
   * @param template its name
   * @param stack in bytes
   */
  TemplateThread(Runnable filling, String template, TemplateLimits limits, long stack) {
    super(null, filling, "huozi template " + template, stack);
    this.template = template;
    this.limits = limits;
    setDaemon(true);
  }

  /** Counts a step. True if a limit is exceeded: FreeMarker then stops. */
  @Override
  public boolean isInterrupted() {
    if (currentThread() != this) {
      return super.isInterrupted();
    }
    steps++;
    if (steps > limits.steps()) {
      stopAt("the template takes more than " + limits.steps() + " steps");
    } else if (steps % STEPS_BETWEEN_CHECKS == 0) {
      check();
    }
    return exceeded != null || super.isInterrupted();
  }

  /** The steps that the template has taken; to be read when the thread has ended. */
  long steps() {
    return steps;
  }

  /** Sets what this thread processes, to find the place of an error. */
  void running(Environment running) {
    environment = running;
  }

  /** Tells whether the thread processes a template, and not only reads it. */
  boolean isRunning() {
    return environment != null;
  }

  /** Checks memory and processor time against the limits. */
  void check() {
    if (ThreadWork.bytes(this) > limits.bytes()) {
      stopAt("the values of the template take more than " + limits.megabytes() + " MB");
    } else if (ThreadWork.processorSeconds(this) > limits.seconds()) {
      stopAt("the template takes more than " + limits.seconds() + " seconds of processor time");
    }
  }

  private synchronized void stopAt(String message) {
    if (exceeded == null) {
      exceeded = new TemplateLimits.ExceededException(place(), message);
    }
  }

  private TemplatePlace place() {
    Environment running = environment;
    return running == null
        ? new TemplatePlace(template, 0, 0)
        : TemplatePlace.of(running, template);
  }

  /** The limit that is exceeded, and where. */
  Optional<TemplateLimits.ExceededException> exceeded() {
    return Optional.ofNullable(exceeded);
  }
}
