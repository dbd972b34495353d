package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.PackageMetadataCheck;
import io.github.huozi.check.pdf.PdfMetadata;
import io.github.huozi.check.text.FinishedTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks that the metadata of the files is that of {@code publication.yaml}: title, authors, date,
 * publisher, keywords and so on.
 */
public final class MetadataCheck implements Check {

  private static final String NAME = "metadata";

  private final FinishedTexts texts;

  /**
   * @param texts the texts of the files, shared with other checks
   */
  public MetadataCheck(FinishedTexts texts) {
    this.texts = texts;
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
    PackageMetadataCheck.check(texts.archive(epub), edition, findings);
    return findings.list();
  }
}
