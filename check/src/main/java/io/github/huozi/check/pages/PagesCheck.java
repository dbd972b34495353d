package io.github.huozi.check.pages;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.PdfText;
import io.github.huozi.check.text.TextAlignment;
import io.github.huozi.model.Publication;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Checks the pages of a PDF: that they are full, that their lines stand on one grid, and that
 * nothing is divided that belongs together. {@code docs/verify.md} lists the {@code pages/…} rules.
 *
 * <p>The tags say what a line is part of. Of a file without tags, only the running heads are
 * checked.
 */
public final class PagesCheck implements Check {

  private static final String NAME = "pages";

  private final FinishedTexts texts;

  /**
   * @param texts the texts of the files, shared with the other checks of the run
   */
  public PagesCheck(FinishedTexts texts) {
    this.texts = texts;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    boolean book = edition.publication().type() == Publication.Type.BOOK;
    Set<SourceLocation> asked = AskedBreaks.in(edition);
    return check(texts.pdf(edition), book, asked, pdf);
  }

  /**
   * Checks the pages of a PDF whose text has been read.
   *
   * @param book whether sections start pages
   * @param asked the lines of the sources that the author begins a page with
   * @param file the PDF, for the findings
   * @return the findings page by page, from top to bottom
   */
  static List<Finding> check(
      TextAlignment alignment, boolean book, Set<SourceLocation> asked, Path file) {
    PdfText pdf = (PdfText) alignment.found();
    List<PdfPage> pages = pdf.pages();
    Findings findings = new Findings(NAME, file);
    new SheetRule(findings).check(pages);
    List<PageContents> contents = PageItems.read(pages);
    PageFrame.of(contents)
        .ifPresent(
            frame -> {
              Sources sources = new Sources(alignment, asked);
              SectionPages sections = new SectionPages(contents, book, sources);
              PageReport report = new PageReport(contents, frame, sections, sources, findings);
              new FootRule(report).check();
              new HoleRule(report).check();
              new GridRule(report).check();
              new SpaceRule(report).check();
              new GroundRule(report).check();
              new DivisionRule(report).check();
            });
    return findings.list().stream()
        .sorted(
            Comparator.<Finding>comparingInt(finding -> onPage(finding).number())
                .thenComparingDouble(finding -> onPage(finding).area().orElseThrow().getY()))
        .map(pdf::onSheet)
        .toList();
  }

  private static Place.OnPage onPage(Finding finding) {
    return (Place.OnPage) finding.place().orElseThrow();
  }
}
