package io.github.huozi.report;

import io.github.huozi.check.Finding;
import io.github.huozi.problem.Severity;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What checks found in the files of a publication.
 *
 * @param title the publication's title, in the language of its first edition
 * @param base the folder that paths are told from, absolute
 * @param files what was checked, edition by edition
 * @param checks what it was checked for, in the order of the report
 * @param unchecked those of the files that are not whole, and that the first check alone saw
 * @param findings file by file, and within a file check by check
 */
public record Report(
    String title,
    Path base,
    List<Path> files,
    List<Column> checks,
    Set<Path> unchecked,
    List<Finding> findings) {

  public Report {
    files = List.copyOf(files);
    unchecked = Set.copyOf(unchecked);
    checks = List.copyOf(checks);
    List<Path> order = files;
    List<String> names = checks.stream().map(Column::name).toList();
    findings =
        findings.stream()
            .sorted(
                Comparator.comparingInt((Finding finding) -> order.indexOf(finding.file()))
                    .thenComparingInt(finding -> names.indexOf(check(finding))))
            .toList();
  }

  /** How many findings are of a severity. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** {@code 2 errors, 1 warning}; {@code sound} if nothing was found. */
  public String summary() {
    return Count.of(findings);
  }

  List<Finding> of(Path file) {
    return findings.stream().filter(finding -> finding.file().equals(file)).toList();
  }

  /** A path as it is told: below the base where it lies there, with forward slashes. */
  String path(Path file) {
    Path shown = file.startsWith(base) ? base.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }

  /** The check that a finding comes from. */
  static String check(Finding finding) {
    int slash = finding.rule().indexOf('/');
    return slash < 0 ? finding.rule() : finding.rule().substring(0, slash);
  }

  /**
   * A check of the report.
   *
   * @param name its name, with which its rules begin
   * @param extensions those of the files that it looks at, such as {@code .pdf}
   */
  public record Column(String name, List<String> extensions) {

    public Column {
      extensions = List.copyOf(extensions);
    }

    boolean concerns(Path file) {
      return extensions.stream().anyMatch(file.toString()::endsWith);
    }
  }
}
