package io.github.huozi.report;

import io.github.huozi.output.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
   * @throws IOException if one cannot be written, with its path and how to put it right
   */
  public static void write(Report report, Path folder, String version) throws IOException {
    write(folder.resolve(PAGE), HtmlReport.of(report));
    write(folder.resolve(SARIF), SarifReport.of(report, version));
  }

  private static void write(Path file, String text) throws IOException {
    OutputFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
