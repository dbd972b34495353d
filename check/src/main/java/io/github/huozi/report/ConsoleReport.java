package io.github.huozi.report;

import static java.util.Comparator.reverseOrder;

import io.github.huozi.check.Finding;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.VerifyResult.FindingLine;
import io.github.huozi.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Formats a report for the console: a line for each finding, then a line for each file. */
public final class ConsoleReport {

  /** The most findings of one file that are listed. */
  private static final int MAX_FINDINGS = 12;

  private ConsoleReport() {}

  /**
   * The findings, {@code path:line: what is wrong; how to put it right (where, rule)}. The errors
   * of a file come before its warnings, so that none is among those that are only counted. Findings
   * in a file that differ only in numbers are one line, which gives the number of places.
   */
  public static List<FindingLine> findings(Report report, Wording wording) {
    List<FindingLine> lines = new ArrayList<>();
    for (Path file : report.files()) {
      Map<String, List<Finding>> alike = new LinkedHashMap<>();
      for (Finding finding : report.of(file)) {
        String kind = finding.rule() + finding.sentence(Wording.ENGLISH).replaceAll("\\d+", "0");
        alike.computeIfAbsent(kind, unused -> new ArrayList<>()).add(finding);
      }
      List<List<Finding>> worstFirst =
          alike.values().stream()
              .sorted(Comparator.comparing(same -> same.get(0).severity(), reverseOrder()))
              .toList();
      worstFirst.stream()
          .limit(MAX_FINDINGS)
          .forEach(same -> lines.add(line(report, same, wording)));
      if (worstFirst.size() > MAX_FINDINGS) {
        List<Finding> left = worstFirst.stream().skip(MAX_FINDINGS).flatMap(List::stream).toList();
        Severity worst =
            left.stream().map(Finding::severity).max(Comparator.naturalOrder()).orElseThrow();
        String more = wording.of("and " + Report.count(left) + " more");
        lines.add(
            new FindingLine(
                worst, report.path(file) + ": " + more, "", SourceLocation.of(file), more));
      }
    }
    return lines;
  }

  /** The numbers of errors and warnings of each file, one line a file. */
  public static List<String> files(Report report, Wording wording) {
    return report.files().stream()
        .map(file -> report.path(file) + ": " + Report.count(report.of(file), wording))
        .toList();
  }

  private static FindingLine line(Report report, List<Finding> same, Wording wording) {
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
    finding.place().map(Report::inWords).map(wording::of).ifPresent(where::add);
    where.add(finding.rule());
    String more =
        switch (same.size()) {
          case 1 -> "";
          case 2 -> "the same at one more place";
          default -> "the same at " + (same.size() - 1) + " more places";
        };
    String sentence = finding.sentence(wording);
    return new FindingLine(
        finding.severity(),
        path
            + ": "
            + wording.joined(
                SingleLine.of(sentence + " (" + String.join(", ", where) + ")"), wording.of(more)),
        finding.rule(),
        finding.source().orElse(SourceLocation.of(finding.file())),
        wording.joined(sentence, wording.of(more)));
  }
}
