package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubActivity;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.pdf.PdfActivity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Whether anything in the files runs, plays, asks the reader for something, or reaches out of the
 * file by itself. Of a PDF all is told that publishing does not write.
 */
public final class ActivityCheck implements Check {

  private static final String NAME = "activity";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, pdf);
    PdfActivity.check(pdf, findings);
    return findings.list();
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, epub);
    new EpubActivity(EpubArchive.read(epub), findings).check();
    return findings.list();
  }
}
