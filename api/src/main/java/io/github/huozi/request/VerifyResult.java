package io.github.huozi.request;

import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The result of verifying.
 *
 * @param findings a line for each finding; if some are left out, the worst of each file stays
 * @param files a line for each file with its result
 * @param summary {@code 2 errors, 1 warning}
 * @param page the report as an HTML page
 */
public record VerifyResult(
    List<FindingLine> findings, List<String> files, String summary, Path page) {

  public VerifyResult {
    findings = List.copyOf(findings);
    files = List.copyOf(files);
  }

  /** Tells whether a finding has one of these severities. */
  public boolean has(Set<Severity> severities) {
    return findings.stream().anyMatch(line -> severities.contains(line.severity()));
  }

  /**
   * A finding on one line.
   *
   * @param text {@code path:line: what is wrong; how to put it right (where, rule)}
   * @param rule the rule of the check; empty if the line is about several findings
   * @param place the line of the source, or else the finished file
   * @param message what is wrong; how to put it right
   */
  public record FindingLine(
      Severity severity, String text, String rule, SourceLocation place, String message) {}
}
