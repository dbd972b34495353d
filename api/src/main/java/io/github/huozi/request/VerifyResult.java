package io.github.huozi.request;

import io.github.huozi.problem.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What verifying found.
 *
 * @param findings a line for each, the worst of a file's among them whatever is left out
 * @param files what the files come to, a line for each
 * @param summary {@code 2 errors, 1 warning}
 * @param page the report to look at
 */
public record VerifyResult(
    List<FindingLine> findings, List<String> files, String summary, Path page) {

  public VerifyResult {
    findings = List.copyOf(findings);
    files = List.copyOf(files);
  }

  /** Whether something of one of these severities was found. */
  public boolean has(Set<Severity> severities) {
    return findings.stream().anyMatch(line -> severities.contains(line.severity()));
  }

  /**
   * A finding on one line.
   *
   * @param text {@code path:line: what is wrong; how to put it right (where, rule)}
   */
  public record FindingLine(Severity severity, String text) {}
}
