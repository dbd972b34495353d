package io.github.huozi.check;

import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.wording.Wording;
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
 * @param message the fault and its remedy: two clauses with a semicolon between, no full stop; the
 *     fault alone, if there is a cure
 * @param cure how a fault is put right that no text of an author makes; empty if the message says
 *     it
 * @param remedy how to put the fault right, if the message does not say so; empty if it does
 */
public record Finding(
    String rule,
    Severity severity,
    Path file,
    Optional<Place> place,
    Optional<SourceLocation> source,
    String message,
    Optional<Cure> cure,
    String remedy) {

  /** A fault that is to be put right by its cure. */
  public Finding(
      String rule,
      Severity severity,
      Path file,
      Optional<Place> place,
      Optional<SourceLocation> source,
      String message,
      Optional<Cure> cure) {
    this(rule, severity, file, place, source, message, cure, "");
  }

  /** A fault whose remedy the message says. */
  public Finding(
      String rule,
      Severity severity,
      Path file,
      Optional<Place> place,
      Optional<SourceLocation> source,
      String message) {
    this(rule, severity, file, place, source, message, Optional.empty());
  }

  /** The same finding with the way to put it right in the place of its cure. */
  public Finding with(String way) {
    return new Finding(rule, severity, file, place, source, message, Optional.empty(), way);
  }

  /** The fault and its remedy in a language. */
  public String sentence(Wording wording) {
    return wording.sentence(message, remedy);
  }

  /** The same finding with another place. */
  public Finding at(Optional<Place> other) {
    return new Finding(rule, severity, file, other, source, message, cure, remedy);
  }

  /** The same finding of another severity. */
  public Finding at(Severity other) {
    return new Finding(rule, other, file, place, source, message, cure, remedy);
  }
}
