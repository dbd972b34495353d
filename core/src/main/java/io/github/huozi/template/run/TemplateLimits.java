package io.github.huozi.template.run;

/**
 * The amount of work that a template may do before it is stopped. A theme is not trusted to end: a
 * loop may be endless, and a short text can be doubled thirty times. The limits count work, not
 * time, so that a template has the same result on a busy machine and on an idle one.
 *
 * @param steps turns of loops, and calls of macros and functions, for one document
 * @param bytes the memory of all its values, including those that are no longer needed
 * @param seconds of processor time, for work that neither loops nor allocates: a regular expression
 *     that backtracks without end
 * @param characters the length of the document
 */
public record TemplateLimits(long steps, long bytes, int seconds, int characters) {

  /** Far more than a long book needs: a thousand sections need about 10,000 steps and 100 MB. */
  public static final TemplateLimits USUAL =
      new TemplateLimits(30_000_000, 5_000L << 20, 30, 100_000_000);

  /** The same limits, but for the steps. */
  TemplateLimits withSteps(long number) {
    return new TemplateLimits(number, bytes, seconds, characters);
  }

  long megabytes() {
    return bytes >> 20;
  }

  /** A template was stopped at a limit. The message is a clause without full stop. */
  static final class ExceededException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient TemplatePlace place;

    ExceededException(TemplatePlace place, String message) {
      super(message);
      this.place = place;
    }

    /** The place where the template was stopped. */
    TemplatePlace place() {
      return place;
    }
  }
}
