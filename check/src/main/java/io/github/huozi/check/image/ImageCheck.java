package io.github.huozi.check.image;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.text.FinishedTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Checks that the images are those of the author's files, and have enough pixels for the size that
 * they are printed at.
 */
public final class ImageCheck implements Check {

  private static final String NAME = "images";

  private final double resolution;

  private final FinishedTexts texts;

  /**
   * @param resolution the least resolution of a printed image, in pixels per inch
   * @param texts the texts of the files, shared with the other checks of the run
   */
  public ImageCheck(double resolution, FinishedTexts texts) {
    this.resolution = resolution;
    this.texts = texts;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, pdf);
    new PdfImages(edition, resolution, findings).check(pdf, texts.content(edition).tags());
    return findings.list();
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, epub);
    new EpubImages(texts.archive(epub), edition, findings).check();
    return findings.list();
  }
}
