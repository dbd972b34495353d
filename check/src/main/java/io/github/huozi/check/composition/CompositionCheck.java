package io.github.huozi.check.composition;

import io.github.huozi.check.Check;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.PdfText;
import io.github.huozi.check.text.TextAlignment;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.language.Language;
import io.github.huozi.language.LineBreak;
import io.github.huozi.typography.LineRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Checks the lines of a PDF by the rules of composition: the characters at line ends, the length of
 * lines, the spaces in them, the distances of lines, the places of readings. {@code
 * docs/typography.md} lists the {@code composition/…} rules.
 *
 * <p>The manuscript says which paragraph a line is part of and whether it is the last one, so
 * verse, last lines and tables are not reported. Nor is anything that the publication's own style
 * sheets choose.
 */
public final class CompositionCheck implements Check {

  private final LineBreak strictness;
  private final FinishedTexts texts;

  /**
   * @param strictness the strictness of the rules for characters at line starts, unless an edition
   *     sets its own
   */
  public CompositionCheck(LineBreak strictness) {
    this(strictness, new FinishedTexts());
  }

  /**
   * @param strictness the strictness of the rules for characters at line starts, unless an edition
   *     sets its own
   * @param texts the texts of the files, shared with the other checks of the run
   */
  public CompositionCheck(LineBreak strictness, FinishedTexts texts) {
    this.strictness = strictness;
    this.texts = texts;
  }

  @Override
  public String name() {
    return "composition";
  }

  @Override
  public List<Finding> checkPdf(Path pdf, FinishedEdition edition) throws IOException {
    LineBreak own = edition.manuscript().edition().layout().lineBreak().orElse(strictness);
    ThemeChoices theme =
        ThemeChoices.read(
            edition.publication().folder(), own, edition.manuscript().edition().writingMode());
    return check(texts.pdf(edition), edition.language(), theme, pdf);
  }

  /**
   * Checks the lines of a PDF whose text has been read.
   *
   * @param file the PDF, for the findings
   * @return the findings page by page, from top to bottom
   */
  static List<Finding> check(
      TextAlignment alignment, Language language, ThemeChoices theme, Path file) {
    PdfText pdf = (PdfText) alignment.found();
    LineRules rules = new LineRules(language, theme.setting());
    Findings findings = new Findings("composition", file);
    List<List<PrintedLine>> text = lines(alignment.flows().get(0), pdf);
    List<List<PrintedLine>> all = new ArrayList<>(text);
    all.addAll(lines(alignment.flows().get(1), pdf));
    new EdgeRule(rules, theme, findings).check(all);
    List<PrintedReading> readings = PrintedReading.read(pdf.pages());
    SpacingRule spacing = new SpacingRule(rules, theme, readings, findings);
    ParagraphRule paragraphs = new ParagraphRule(rules, findings);
    for (List<PrintedLine> block : all) {
      spacing.check(block);
      paragraphs.checkRunt(block);
    }
    new MeasureRule(rules, theme, pdf.pages(), readings, findings).check(all);
    paragraphs.checkGaps(all);
    new InkRule(rules, alignment, pdf, findings).check();
    new ReadingRule(alignment, pdf, findings).check(readings);
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

  /** The lines of each block; none for a block that the file does not have whole. */
  private static List<List<PrintedLine>> lines(List<MatchedBlock> flow, PdfText pdf) {
    return flow.stream().map(block -> PrintedLine.read(block, pdf)).toList();
  }
}
