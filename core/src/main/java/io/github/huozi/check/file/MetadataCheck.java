package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Expectations;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.epub.EpubComparison;
import io.github.huozi.check.epub.EpubMetadataRules;
import io.github.huozi.check.pdf.PdfMetadata;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether files say of themselves what {@code publication.yaml} says: title, authors, date,
 * publisher, keywords and the like.
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
  public List<Finding> check(List<FinishedEdition> editions) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (FinishedEdition edition : editions) {
      if (edition.pdf().isPresent()) {
        Findings ofPdf = new Findings(NAME, edition.pdf().get());
        PdfMetadata.check(edition.pdf().get(), edition, ofPdf);
        findings.addAll(ofPdf.list());
      }
      if (edition.epub().isPresent()) {
        Findings ofEpub = new Findings(NAME, edition.epub().get());
        EpubArchive epub = EpubArchive.read(edition.epub().get());
        new EpubMetadataRules(epub, edition, ofEpub).check();
        new EpubComparison(epub, edition, expectations, ofEpub).metadata();
        findings.addAll(ofEpub.list());
      }
    }
    return findings;
  }
}
