package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.FinishedEdition.PrintFile;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.pdf.PdfIntegrity;
import io.github.huozi.problem.FrontEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks that a file exists, and that nothing of it is lost or damaged. The other checks skip a
 * file that this one reports.
 */
public final class FileCheck implements Check {

  private static final String NAME = "files";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) {
    return check(pdf, PdfIntegrity::test);
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) {
    return check(epub, EpubArchive::test);
  }

  @Override
  public List<Finding> checkPrint(PrintFile print, FinishedEdition edition) {
    return check(print.path(), PdfIntegrity::test);
  }

  private static List<Finding> check(Path file, Integrity integrity) {
    Findings findings = new Findings(NAME, file);
    if (!Files.isRegularFile(file)) {
      findings.error(
          "missing",
          null,
          "the file does not exist; publish it first, or remove its format from "
              + FrontEnd.current().parameter("formats"));
      return findings.list();
    }
    try {
      integrity.test(file);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      findings.fault("unreadable", null, "the file cannot be read (" + reason + ")");
    }
    return findings.list();
  }

  /** Reads a file of one format from end to end. */
  @FunctionalInterface
  private interface Integrity {
    void test(Path file) throws IOException;
  }
}
