package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.epub.EpubLinks;
import io.github.huozi.check.structure.Structures;
import io.github.huozi.check.text.FinishedTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that links, bookmarks and entries of the contents lead where the manuscript says.
 * Addresses on the web are not requested.
 */
public final class LinkCheck implements Check {

  private static final String NAME = "links";

  private final FinishedTexts texts;
  private final Structures structures;

  /**
   * @param texts the texts of the files, shared with other checks
   * @param structures the comparison of files with the manuscript, shared with other checks
   */
  public LinkCheck(FinishedTexts texts, Structures structures) {
    this.texts = texts;
    this.structures = structures;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    return structures.pdf(edition).links();
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, epub);
    SourceLines source = new SourceLines(edition.manuscript());
    new EpubLinks(texts.archive(epub), source, findings).check();
    List<Finding> all = new ArrayList<>(findings.list());
    all.addAll(structures.epub(edition).links());
    return all;
  }
}
