package io.github.huozi.report;

import io.github.huozi.check.Finding;
import io.github.huozi.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/** How many errors and warnings there are, in words. */
final class Count {

  private Count() {}

  static String of(List<Finding> findings) {
    List<String> parts = new ArrayList<>();
    add(parts, findings, Severity.ERROR, "error");
    add(parts, findings, Severity.WARNING, "warning");
    return parts.isEmpty() ? "sound" : String.join(", ", parts);
  }

  private static void add(
      List<String> parts, List<Finding> findings, Severity severity, String name) {
    long count = findings.stream().filter(finding -> finding.severity() == severity).count();
    if (count > 0) {
      parts.add(count + " " + name + (count == 1 ? "" : "s"));
    }
  }
}
