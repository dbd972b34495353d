package io.github.huozi.check.file;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.structure.NoteNumbersCheck;
import io.github.huozi.check.structure.Structures;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.PageNumberRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that every number that a file shows is true: those of headings, of what references lead
 * to, in lists of figures, of pages and of notes.
 */
public final class ReferenceCheck implements Check {

  private static final String NAME = "references";

  private final FinishedTexts texts;
  private final Structures structures;

  /**
   * @param texts the texts of the files, shared with other checks
   * @param structures the comparison of files with the manuscript, shared with other checks
   */
  public ReferenceCheck(FinishedTexts texts, Structures structures) {
    this.texts = texts;
    this.structures = structures;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, pdf);
    PageNumberRules.check(edition, texts, findings);
    new NoteNumbersCheck(edition, findings).check(texts.content(edition), edition.printed());
    List<Finding> all = new ArrayList<>(structures.pdf(edition).references());
    all.addAll(findings.list());
    return all;
  }

  @Override
  public List<Finding> checkEpub(Path epub, FinishedEdition edition) throws IOException {
    Findings findings = new Findings(NAME, epub);
    new NoteNumbersCheck(edition, findings).check(texts.archive(epub));
    List<Finding> all = new ArrayList<>(structures.epub(edition).references());
    all.addAll(findings.list());
    return all;
  }
}
