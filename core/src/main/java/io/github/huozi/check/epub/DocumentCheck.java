package io.github.huozi.check.epub;

import io.github.huozi.check.Check;
import io.github.huozi.check.Expectations;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an EPUB's documents, its contents and its package are those that are made of the sources
 * and the theme: element by element, with every attribute.
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
  public List<Finding> check(List<FinishedEdition> editions) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (FinishedEdition edition : editions) {
      if (edition.epub().isPresent()) {
        Findings ofEpub = new Findings(NAME, edition.epub().get());
        EpubArchive epub = EpubArchive.read(edition.epub().get());
        new EpubComparison(epub, edition, expectations, ofEpub).documents();
        findings.addAll(ofEpub.list());
      }
    }
    return findings;
  }
}
