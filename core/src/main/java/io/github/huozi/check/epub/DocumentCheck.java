package io.github.huozi.check.epub;

import io.github.huozi.check.Check;
import io.github.huozi.check.Expectations;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks that an EPUB's documents, its table of contents and its package are those that publishing
 * makes of the sources and the theme: element by element, with every attribute.
 */
public final class DocumentCheck implements Check {

  private static final String NAME = "documents";

  private final Expectations expectations;

  public DocumentCheck(Expectations expectations) {
    this.expectations = expectations;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, epub);
    new EpubComparison(EpubArchive.read(epub), edition, expectations, findings).documents();
    return findings.list();
  }
}
