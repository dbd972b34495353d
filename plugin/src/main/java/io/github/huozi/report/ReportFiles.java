package io.github.huozi.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report as files: a page to look at, and SARIF for tools. */
public final class ReportFiles {

  /** The name of the page. */
  public static final String PAGE = "verify.html";

  private static final String SARIF = "verify.sarif";

  private ReportFiles() {}

  /**
   * Writes both.
   *
   * @param folder the folder to write into
   * @param version this plugin's
   */
  public static void write(Report report, Path folder, String version) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(PAGE), HtmlReport.of(report));
    Files.writeString(folder.resolve(SARIF), SarifReport.of(report, version));
  }
}
