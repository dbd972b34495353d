package io.github.huozi.check.composition;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Collects what breaks a rule of composition in a PDF. */
final class Breaches {

  private final Path file;
  private final List<Finding> findings = new ArrayList<>();

  Breaches(Path file) {
    this.file = file;
  }

  /** A fault that no printer would let pass. */
  void error(String rule, SetLine line, int letter, String message) {
    add(Severity.ERROR, rule, line, letter, message);
  }

  /** A fault of looks. */
  void warning(String rule, SetLine line, int letter, String message) {
    add(Severity.WARNING, rule, line, letter, message);
  }

  /** A fault of something that need not be the manuscript's. */
  void error(
      String rule, int page, Rectangle2D area, Optional<SourceLocation> source, String message) {
    add(Severity.ERROR, rule, page, area, source, message);
  }

  private void add(Severity severity, String rule, SetLine line, int letter, String message) {
    SourceLocation source = line.block().location(line.from() + letter);
    add(severity, rule, line.page(), line.area(), Optional.of(source), message);
  }

  private void add(
      Severity severity,
      String rule,
      int page,
      Rectangle2D area,
      Optional<SourceLocation> source,
      String message) {
    findings.add(
        new Finding(
            "composition/" + rule,
            severity,
            file,
            Optional.of(new Place.OnPage(page, Optional.of(area))),
            source,
            message));
  }

  /** All of them, page by page, from top to bottom. */
  List<Finding> sorted() {
    return findings.stream()
        .sorted(
            Comparator.<Finding>comparingInt(finding -> onPage(finding).number())
                .thenComparingDouble(finding -> onPage(finding).area().orElseThrow().getY()))
        .toList();
  }

  private static Place.OnPage onPage(Finding finding) {
    return (Place.OnPage) finding.place().orElseThrow();
  }
}
