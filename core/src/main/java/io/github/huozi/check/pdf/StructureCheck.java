package io.github.huozi.check.pdf;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whether the parts of a PDF fit together: its pages, its bookmarks, its beginning and its end. */
public final class StructureCheck implements Check {

  private static final String NAME = "structure";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, pdf);
    PdfEnds.check(pdf, findings);
    PdfStructure.check(pdf, edition, findings);
    return findings.list();
  }
}
