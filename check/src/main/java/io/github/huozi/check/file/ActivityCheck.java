package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubActivity;
import io.github.huozi.check.pdf.PdfActivity;
import io.github.huozi.check.text.FinishedTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks that nothing in the files runs, plays, asks the reader for input, or loads something from
 * outside the file. In a PDF, every entry that publishing does not write is reported.
 */
public final class ActivityCheck implements Check {

  private static final String NAME = "activity";

  private final FinishedTexts texts;

  /**
   * @param texts the texts of the files, shared with other checks
   */
  public ActivityCheck(FinishedTexts texts) {
    this.texts = texts;
  }

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
    new EpubActivity(texts.archive(epub), findings).check();
    return findings.list();
  }
}
