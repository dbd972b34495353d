package io.github.huozi.check;

import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A fault of a finished file.
 *
 * @param rule the broken rule, after the name of its check: {@code composition/line-start}, {@code
 *     epubcheck/RSC-005}
 * @param severity error or warning
 * @param file the finished file, an absolute path
 * @param place the place in the file; empty if the whole file is meant
 * @param source the place in the author's files that the faulty text comes from, if known
 * @param message the fault and its remedy: two clauses with a semicolon between, no full stop
 */
public record Finding(
    String rule,
    Severity severity,
    Path file,
    Optional<Place> place,
    Optional<SourceLocation> source,
    String message) {

  /** The same finding with another place. */
  public Finding at(Optional<Place> other) {
    return new Finding(rule, severity, file, other, source, message);
  }

  /** The same finding of another severity. */
  public Finding at(Severity other) {
    return new Finding(rule, other, file, place, source, message);
  }
}
