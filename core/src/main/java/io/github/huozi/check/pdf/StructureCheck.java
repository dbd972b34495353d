package io.github.huozi.check.pdf;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whether the parts of a PDF fit together: its pages, its bookmarks, its beginning and its end. */
public final class StructureCheck implements Check {

  private static final String NAME = "structure";

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
        PdfEnds.check(edition.pdf().get(), ofPdf);
        PdfStructure.check(edition.pdf().get(), edition, ofPdf);
        findings.addAll(ofPdf.list());
      }
    }
    return findings;
  }
}
