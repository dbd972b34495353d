package io.github.huozi.report;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import io.github.huozi.output.OutputFile;
import io.github.huozi.problem.Severity;
import io.github.huozi.sarif.SarifLog;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The findings of all checks in the files of a publication.
 *
 * @param title the publication's title, in the language of its first edition
 * @param base the folder that paths are relative to, absolute
 * @param files the files that were checked, edition by edition
 * @param checks the checks that were run, in the order of the report
 * @param unchecked the files that are missing or damaged; only the first check has read them
 * @param findings the findings, sorted by file and within a file by check
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

  /** The number of findings of a severity. */
  public long count(Severity severity) {
    return count(findings, severity);
  }

  /** {@code 2 errors, 1 warning}; {@code sound} if nothing was found. */
  public String summary() {
    return count(findings);
  }

  /** The numbers of errors and warnings in a language, as {@link #summary} gives them. */
  static String count(List<Finding> findings, Wording wording) {
    return wording.of(count(findings));
  }

  /** The numbers of errors and warnings in English. */
  static String count(List<Finding> findings) {
    long errors = count(findings, Severity.ERROR);
    long warnings = count(findings, Severity.WARNING);
    if (errors == 0 && warnings == 0) {
      return "sound";
    }
    return warnings == 0
        ? errors(errors)
        : errors == 0 ? warnings(warnings) : errors(errors) + ", " + warnings(warnings);
  }

  private static String errors(long count) {
    return count == 1 ? "1 error" : count + " errors";
  }

  private static String warnings(long count) {
    return count == 1 ? "1 warning" : count + " warnings";
  }

  private static long count(List<Finding> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /**
   * Writes the report as an HTML page, {@code verify.html}, and as SARIF, {@code verify.sarif}.
   *
   * @param folder the folder to write into
   * @param execution the id of one execution among several, which the names of its files have:
   *     {@code verify-<id>.html}
   * @param root the folder that paths of the SARIF are relative to, absolute
   * @param version the version of huozi
   * @param wording the language of the page
   * @return the HTML page
   * @throws IOException if a file cannot be written, with its path and how to put it right
   */
  public Path write(
      Path folder, Optional<String> execution, Path root, String version, Wording wording)
      throws IOException {
    String name = "verify" + execution.map(id -> "-" + id).orElse("");
    Path page = folder.resolve(name + ".html");
    byte[] html = HtmlReport.of(this, wording).getBytes(StandardCharsets.UTF_8);
    OutputFile.write(page, out -> out.write(html));
    SarifLog log = SarifReport.of(this, root, version);
    execution.map(log::ofExecution).orElse(log).write(folder.resolve(name + ".sarif"));
    return page;
  }

  /** The findings in a file. */
  List<Finding> of(Path file) {
    return findings.stream().filter(finding -> finding.file().equals(file)).toList();
  }

  /** A path with forward slashes, relative to the base if the file is below it. */
  String path(Path file) {
    Path shown = file.startsWith(base) ? base.relativize(file) : file;
    return shown.toString().replace('\\', '/');
  }

  /** The name of the check that made a finding. */
  static String check(Finding finding) {
    int slash = finding.rule().indexOf('/');
    return slash < 0 ? finding.rule() : finding.rule().substring(0, slash);
  }

  /** A place in words: {@code page 4}, {@code EPUB/clay.xhtml:12:5}. */
  static String inWords(Place place) {
    if (place instanceof Place.OnPage page) {
      return "page " + page.number();
    }
    Place.InEntry entry = (Place.InEntry) place;
    StringBuilder text = new StringBuilder(entry.entry());
    if (entry.line() > 0) {
      text.append(':').append(entry.line());
      if (entry.column() > 0) {
        text.append(':').append(entry.column());
      }
    }
    return text.toString();
  }

  /**
   * A check, which is a column of the report's table.
   *
   * @param name the check's name; the names of its rules begin with it
   * @param extensions the extensions of the files that it reads, such as {@code .pdf}
   */
  public record Column(String name, List<String> extensions) {

    public Column {
      extensions = List.copyOf(extensions);
    }

    boolean reads(Path file) {
      return extensions.stream().anyMatch(file.toString()::endsWith);
    }
  }
}
