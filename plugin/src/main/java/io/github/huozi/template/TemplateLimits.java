package io.github.huozi.template;

import java.time.Duration;

/**
 * What a template may take before it is stopped. A theme is not trusted to come to an end: a loop
 * may be endless, and a short text can be doubled thirty times.
 *
 * @param time for one document
 * @param characters how long the document may be
 */
record TemplateLimits(Duration time, int characters) {

  /** Far beyond what a long book takes: a thousand sections are filled in a second. */
  static final TemplateLimits USUAL = new TemplateLimits(Duration.ofSeconds(30), 100_000_000);
}
