package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.FinishedEdition.PrintFile;
import io.github.huozi.input.Digest;
import io.github.huozi.problem.FrontEnd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks that a file is, byte for byte, the one that {@code publish} wrote. This finds changed
 * bytes that no reading system shows, too. A file without a record is not reported.
 */
public final class RecordCheck implements Check {

  private static final String NAME = "record";

  private final Digests records;

  public RecordCheck(Digests records) {
    this.records = records;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    return check(pdf, edition);
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    return check(epub, edition);
  }

  @Override
  public List<Finding> checkPrint(PrintFile print, FinishedEdition edition) throws IOException {
    return check(print.path(), edition);
  }

  private List<Finding> check(Path file, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, file);
    List<String> written = records.of(edition.id(), file);
    if (!written.isEmpty() && !written.contains(Digest.of(file))) {
      findings.error(
          "changed",
          null,
          "the file is not as publish wrote it; publish it again, or skip this check with "
              + FrontEnd.current().setting("skipChecks", "record")
              + " if another tool changes it");
    }
    return findings.list();
  }

  /** The digests of published files. */
  @FunctionalInterface
  public interface Digests {

    /**
     * Returns the digests that a file of an edition had when {@code publish} wrote it. Builds with
     * different formats have different records of it.
     *
     * @param edition the edition's id
     * @return empty if there is no record: the file was made elsewhere, or the records were deleted
     */
    List<String> of(String edition, Path file);
  }
}
