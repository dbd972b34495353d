package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.epub.EpubPages;
import io.github.huozi.check.structure.Structures;
import io.github.huozi.check.text.FinishedTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks that those who hear a file are told what those who see it are shown. */
public final class AccessibilityCheck implements Check {

  private static final String NAME = "accessibility";

  private final FinishedTexts texts;
  private final Structures structures;

  /**
   * @param texts the texts of the files, shared with other checks
   * @param structures the comparison of files with the manuscript, shared with other checks
   */
  public AccessibilityCheck(FinishedTexts texts, Structures structures) {
    this.texts = texts;
    this.structures = structures;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    return structures.pdf(edition).accessibility();
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, epub);
    new EpubPages(texts.archive(epub), edition, findings).check();
    List<Finding> all = new ArrayList<>(structures.epub(edition).accessibility());
    all.addAll(findings.list());
    return all;
  }
}
