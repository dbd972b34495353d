package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Expectations;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.epub.EpubComparison;
import io.github.huozi.check.epub.EpubMetadataComparison;
import io.github.huozi.check.pdf.PdfMetadata;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks that the metadata of the files is that of {@code publication.yaml}: title, authors, date,
 * publisher, keywords and so on.
 */
public final class MetadataCheck implements Check {

  private static final String NAME = "metadata";

  private final Expectations expectations;

  public MetadataCheck(Expectations expectations) {
    this.expectations = expectations;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, pdf);
    PdfMetadata.check(pdf, edition, findings);
    return findings.list();
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, epub);
    EpubArchive archive = EpubArchive.read(epub);
    new EpubMetadataComparison(archive, edition, findings).check();
    new EpubComparison(archive, edition, expectations, findings).metadata();
    return findings.list();
  }
}
