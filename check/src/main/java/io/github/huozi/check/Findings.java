package io.github.huozi.check;

import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one check about one file. */
public final class Findings {

  private final String check;
  private final Path file;
  private final List<Finding> list = new ArrayList<>();

  /**
   * @param check the name of the check, which begins the name of each rule
   * @param file the file that the check reads
   */
  public Findings(String check, Path file) {
    this.check = check;
    this.file = file;
  }

  public void error(
      String rule, @Nullable Place place, Optional<SourceLocation> source, String message) {
    add(rule, Severity.ERROR, place, source, message, Optional.empty());
  }

  public void error(String rule, @Nullable Place place, String message) {
    add(rule, Severity.ERROR, place, Optional.empty(), message, Optional.empty());
  }

  public void warning(
      String rule, @Nullable Place place, Optional<SourceLocation> source, String message) {
    add(rule, Severity.WARNING, place, source, message, Optional.empty());
  }

  /** Adds a fault that no text of an author makes. */
  public void fault(
      String rule, @Nullable Place place, Optional<SourceLocation> source, String what, Cure cure) {
    add(rule, Severity.ERROR, place, source, what, Optional.of(cure));
  }

  /** Adds a fault that no author makes, in a line of the text if it is known. */
  public void fault(
      String rule, @Nullable Place place, Optional<SourceLocation> source, String what) {
    fault(rule, place, source, what, Cure.PUBLISHING);
  }

  /** Adds a fault that no author makes. */
  public void fault(String rule, @Nullable Place place, String what) {
    fault(rule, place, Optional.empty(), what, Cure.PUBLISHING);
  }

  /** Adds a fault that no text of an author makes, and that is a warning. */
  public void warning(
      String rule, @Nullable Place place, Optional<SourceLocation> source, String what, Cure cure) {
    add(rule, Severity.WARNING, place, source, what, Optional.of(cure));
  }

  /** The findings in the order in which they were added. */
  public List<Finding> list() {
    return List.copyOf(list);
  }

  private void add(
      String rule,
      Severity severity,
      @Nullable Place place,
      Optional<SourceLocation> source,
      String message,
      Optional<Cure> cure) {
    list.add(
        new Finding(
            check + "/" + rule, severity, file, Optional.ofNullable(place), source, message, cure));
  }
}
