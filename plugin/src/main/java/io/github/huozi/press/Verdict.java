package io.github.huozi.press;

import io.github.huozi.problem.Severity;
import io.github.huozi.report.ConsoleReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What verifying found, as it is told on the console.
 *
 * @param findings a line for each, the worst of a file's among them whatever is left out
 * @param files what the files come to, a line for each
 * @param summary {@code 2 errors, 1 warning}
 * @param page the report to look at
 */
public record Verdict(
    List<ConsoleReport.Line> findings, List<String> files, String summary, Path page) {

  public Verdict {
    findings = List.copyOf(findings);
    files = List.copyOf(files);
  }

  /** Whether something of one of these severities was found. */
  public boolean has(Set<Severity> severities) {
    return findings.stream().anyMatch(line -> severities.contains(line.severity()));
  }
}
