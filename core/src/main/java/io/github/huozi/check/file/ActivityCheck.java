package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubActivity;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.pdf.PdfActivity;
import java.io.IOException;
import java.util.ArrayList;
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
  public List<Finding> check(List<FinishedEdition> editions) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (FinishedEdition edition : editions) {
      if (edition.pdf().isPresent()) {
        Findings ofPdf = new Findings(NAME, edition.pdf().get());
        PdfActivity.check(edition.pdf().get(), ofPdf);
        findings.addAll(ofPdf.list());
      }
      if (edition.epub().isPresent()) {
        Findings ofEpub = new Findings(NAME, edition.epub().get());
        new EpubActivity(EpubArchive.read(edition.epub().get()), ofEpub).check();
        findings.addAll(ofEpub.list());
      }
    }
    return findings;
  }
}
