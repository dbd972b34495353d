package io.github.huozi.check.image;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubArchive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether the images are those of the author's files, and have enough pixels for print.
 *
 * <p>How many are enough is asked of the size that an image is printed at.
 */
public final class ImageCheck implements Check {

  private static final String NAME = "images";

  private final double resolution;

  /**
   * @param resolution the least resolution of a printed image, in pixels an inch
   */
  public ImageCheck(double resolution) {
    this.resolution = resolution;
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
        new PdfImages(edition, resolution, ofPdf).check(edition.pdf().get());
        findings.addAll(ofPdf.list());
      }
      if (edition.epub().isPresent()) {
        Findings ofEpub = new Findings(NAME, edition.epub().get());
        EpubArchive epub = EpubArchive.read(edition.epub().get());
        new EpubImages(epub, edition, ofEpub).check();
        findings.addAll(ofEpub.list());
      }
    }
    return findings;
  }
}
