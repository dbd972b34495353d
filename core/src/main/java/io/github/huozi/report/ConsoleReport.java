package io.github.huozi.report;

import io.github.huozi.check.Finding;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.request.VerifyResult.FindingLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report as lines for the console: each finding, then a line for each file. */
public final class ConsoleReport {

  /** How many findings of one file are told. */
  private static final int MOST = 12;

  private ConsoleReport() {}

  /**
   * The findings, {@code path:line: what is wrong; how to put it right (where, rule)}. What is
   * found time and again in a file is told once, with the number of places.
   */
  public static List<FindingLine> findings(Report report) {
    List<FindingLine> lines = new ArrayList<>();
    for (Path file : report.files()) {
      Map<String, List<Finding>> alike = new LinkedHashMap<>();
      for (Finding finding : report.of(file)) {
        String kind = finding.rule() + finding.message().replaceAll("\\d+", "0");
        alike.computeIfAbsent(kind, unused -> new ArrayList<>()).add(finding);
      }
      alike.values().stream().limit(MOST).forEach(same -> lines.add(line(report, same)));
      if (alike.size() > MOST) {
        List<Finding> left = alike.values().stream().skip(MOST).flatMap(List::stream).toList();
        Severity worst =
            left.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElseThrow();
        lines.add(new FindingLine(worst, report.path(file) + ": and " + Count.of(left) + " more"));
      }
    }
    return lines;
  }

  /** What the files come to, a line for each. */
  public static List<String> files(Report report) {
    return report.files().stream()
        .map(file -> report.path(file) + ": " + Count.of(report.of(file)))
        .toList();
  }

  private static FindingLine line(Report report, List<Finding> same) {
    Finding finding = same.get(0);
    List<String> where = new ArrayList<>();
    String path =
        finding
            .source()
            .map(source -> source.format(report.base()))
            .orElse(report.path(finding.file()));
    if (finding.source().isPresent()) {
      where.add(finding.file().getFileName().toString());
    }
    finding.place().map(PlaceText::of).ifPresent(where::add);
    where.add(finding.rule());
    String more =
        switch (same.size()) {
          case 1 -> "";
          case 2 -> "; the same at one more place";
          default -> "; the same at " + (same.size() - 1) + " more places";
        };
    return new FindingLine(
        finding.severity(),
        path
            + ": "
            + SingleLine.of(finding.message() + " (" + String.join(", ", where) + ")")
            + more);
  }
}
