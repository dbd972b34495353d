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
import java.util.ArrayList;
import java.util.List;

/**
 * Whether every link, bookmark and table-of-contents entry leads to something that is there, and
 * none leads to the reader's machine or runs code. No address on the web is asked.
 */
public final class LinkCheck implements Check {

  private static final String NAME = "links";

  private final PrintedEditions printed;

  /**
   * @param printed the PDFs, if other checks look at them too
   */
  public LinkCheck(PrintedEditions printed) {
    this.printed = printed;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> check(List<FinishedEdition> editions) throws IOException {
    List<Finding> findings = new ArrayList<>();
    for (FinishedEdition edition : editions) {
      SourceLines source = new SourceLines(edition.manuscript());
      if (edition.pdf().isPresent()) {
        Findings ofPdf = new Findings(NAME, edition.pdf().get());
        PdfLinks.check(edition.pdf().get(), source, ofPdf);
        findings.addAll(ofPdf.list());
        findings.addAll(printed.links(edition));
      }
      if (edition.epub().isPresent()) {
        Findings ofEpub = new Findings(NAME, edition.epub().get());
        new EpubLinks(EpubArchive.read(edition.epub().get()), source, ofEpub).check();
        findings.addAll(ofEpub.list());
      }
    }
    return findings;
  }
}
