package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.epub.EpubLinks;
import io.github.huozi.check.pdf.PdfLinks;
import io.github.huozi.check.tagging.PrintedEditions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that every link, bookmark and table-of-contents entry has a target that exists, and that
 * none opens a file of the reader's machine or runs code. Addresses on the web are not requested.
 */
public final class LinkCheck implements Check {

  private static final String NAME = "links";

  private final PrintedEditions printed;

  /**
   * @param printed the comparison of PDFs with their documents, shared with other checks
   */
  public LinkCheck(PrintedEditions printed) {
    this.printed = printed;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, pdf);
    PdfLinks.check(pdf, new SourceLines(edition.manuscript()), findings);
    List<Finding> all = new ArrayList<>(findings.list());
    all.addAll(printed.links(edition));
    return all;
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, epub);
    SourceLines source = new SourceLines(edition.manuscript());
    new EpubLinks(EpubArchive.read(epub), source, findings).check();
    return findings.list();
  }
}
