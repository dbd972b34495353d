package io.github.huozi.check.composition;

import io.github.huozi.check.Check;
import io.github.huozi.check.EachEdition;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.MatchedBlock;
import io.github.huozi.check.text.PdfText;
import io.github.huozi.check.text.TextAlignment;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.language.Language;
import io.github.huozi.language.LineBreak;
import io.github.huozi.typography.LineRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of a PDF back, and holds them against the rules of composition: what stands at
 * their edges, how they fill the measure, how they share out pages. What each {@code composition/…}
 * rule means is listed in {@code docs/typography.md}.
 *
 * <p>The manuscript tells which paragraph a line is of and whether it is its last; so verse, the
 * ends of paragraphs and tables are not taken for faults. What a publication's own style sheets
 * choose is not either.
 */
public final class CompositionCheck implements Check {

  private final LineBreak strictness;
  private final FinishedTexts texts;

  /**
   * @param strictness which marks may not start a line, unless an edition sets that itself
   */
  public CompositionCheck(LineBreak strictness) {
    this(strictness, new FinishedTexts());
  }

  /**
   * @param strictness which marks may not start a line, unless an edition sets that itself
   * @param texts the files, if other checks read them too
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
  public List<Finding> check(List<FinishedEdition> editions) throws IOException {
    return EachEdition.of(
        editions, edition -> edition.pdf().isPresent() ? check(edition) : List.of());
  }

  private List<Finding> check(FinishedEdition edition) throws IOException {
    LineBreak own = edition.manuscript().edition().layout().lineBreak().orElse(strictness);
    ThemeChoices theme = ThemeChoices.read(edition.publication().folder(), own);
    Path file = edition.pdf().orElseThrow();
    return check(texts.pdf(edition), edition.language(), theme, file);
  }

  /** What breaks a rule in a PDF whose text has been read. */
  public static List<Finding> check(
      TextAlignment alignment, Language language, ThemeChoices theme, Path file) {
    PdfText pdf = (PdfText) alignment.found();
    LineRules rules = new LineRules(language, theme.setting());
    Breaches breaches = new Breaches(file);
    List<List<SetLine>> text = lines(alignment.strands().get(0), pdf);
    List<List<SetLine>> all = new ArrayList<>(text);
    all.addAll(lines(alignment.strands().get(1), pdf));
    EdgeRule edges = new EdgeRule(rules, breaches);
    SpacingRule spacing = new SpacingRule(rules, theme, breaches);
    ParagraphRule paragraphs = new ParagraphRule(rules, breaches);
    for (List<SetLine> block : all) {
      edges.check(block);
      spacing.check(block);
      paragraphs.checkRunt(block);
    }
    new MeasureRule(rules, theme, breaches).check(all);
    paragraphs.checkGaps(all);
    for (int i = 0; i < text.size(); i++) {
      paragraphs.checkWidow(text.get(i));
      if (i + 1 < text.size()) {
        paragraphs.checkHeading(text.get(i), text.get(i + 1));
      }
    }
    new InkRule(rules, alignment, pdf, breaches).check();
    return breaches.sorted();
  }

  /** The lines of each block; none for a block that does not stand whole in the file. */
  private static List<List<SetLine>> lines(List<MatchedBlock> strand, PdfText pdf) {
    return strand.stream().map(block -> LineReader.read(block, pdf)).toList();
  }
}
