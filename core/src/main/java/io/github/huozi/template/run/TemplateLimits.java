package io.github.huozi.template.run;

/**
 * How much work a template may do before it is stopped. A theme is not trusted to come to an end: a
 * loop may be endless, and a short text can be doubled thirty times. Work is counted, so that a
 * template has the same result on a busy machine and on an idle one.
 *
 * @param steps turns of loops, and calls of macros and functions, for one document
 * @param bytes the memory that all its values take, those that are no longer needed among them
 * @param seconds of processor time, for what neither loops nor takes memory: a regular expression
 *     that tries everything
 * @param characters how long the document may be
 */
public record TemplateLimits(long steps, long bytes, int seconds, int characters) {

  /**
   * Far beyond what a long book takes: in a thousand sections there are some 10,000 steps, and they
   * take some 100 MB.
   */
  public static final TemplateLimits USUAL =
      new TemplateLimits(30_000_000, 5_000L << 20, 30, 100_000_000);

  long megabytes() {
    return bytes >> 20;
  }
}
