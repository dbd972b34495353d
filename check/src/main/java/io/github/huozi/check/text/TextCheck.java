package io.github.huozi.check.text;

import io.github.huozi.check.Check;
import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfFormula;
import io.github.huozi.language.Language;
import io.github.huozi.model.GatheredNotes;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Finds text of the sections that a finished file lacks ({@code text/missing}), has in another
 * place ({@code text/order}) or has in another form ({@code text/changed}), and text that was added
 * ({@code text/added}).
 *
 * <p>The check ignores white space, hyphens at line ends, letter case, list numbers and the
 * alternative texts of images, which are not visible.
 */
public final class TextCheck implements Check {

  /** The number of characters of a formula that a message quotes. */
  private static final int QUOTED = 40;

  private final FinishedTexts texts;
  private final Spaces spaces;

  /** Tells which spaces and ends of lines of an EPUB differ. */
  @FunctionalInterface
  public interface Spaces {
    List<Finding> of(FinishedEdition edition) throws IOException;
  }

  /**
   * @param texts the texts of the files, shared with the other checks of the run
   */
  public TextCheck(FinishedTexts texts, Spaces spaces) {
    this.texts = texts;
    this.spaces = spaces;
  }

  @Override
  public String name() {
    return "text";
  }

  @Override
  public List<Finding> checkEpub(Path file, FinishedEdition edition) throws IOException {
    List<Finding> findings = find(texts.epub(edition), edition, edition.read(), file);
    findings.addAll(spaces.of(edition));
    return findings;
  }

  @Override
  public List<Finding> checkPdf(Path file, FinishedEdition edition) throws IOException {
    List<Finding> findings = find(texts.pdf(edition), edition, texts.printed(edition), file);
    PdfContent pdf = texts.content(edition);
    for (PrintedFormulas.Pair formula :
        PrintedFormulas.of(texts.printed(edition), pdf).lackingLines()) {
      PdfFormula found = formula.found().orElseThrow();
      String tex = found.description();
      findings.add(
          new Finding(
              "text/missing",
              Severity.ERROR,
              file,
              Optional.of(pdf.page(found.page()).place(found.area())),
              Optional.of(formula.source()),
              "a line of the formula \"%s\" is missing from the PDF"
                  .formatted(tex.length() <= QUOTED ? tex : tex.substring(0, QUOTED) + "…"),
              Optional.of(Cure.PUBLISHING)));
    }
    return findings;
  }

  /** The titles that stand a second time above the notes of their sections. */
  private static Set<String> titles(FinishedEdition edition) {
    return edition.publication().notes().place() == NoteStyle.Place.BOOK
        ? edition.manuscript().sections().stream()
            .map(section -> title(section, edition.language()))
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** The letters of a title that stand in a line with it. */
  private static String title(Section section, Language language) {
    Element heading = new Element("h2");
    GatheredNotes.putTitle(section, language, heading);
    heading.select("math, rt, rp").remove();
    return heading.text();
  }

  private static List<Finding> find(
      TextAlignment alignment, FinishedEdition edition, Manuscript manuscript, Path file)
      throws IOException {
    ThemeStyles theme = ThemeStyles.read(edition.publication().folder());
    String hidden = theme.hiddenText(manuscript);
    BitSet moved = new BitSet();
    List<Finding> findings = new ArrayList<>(Differences.find(alignment, hidden, moved, file));
    findings.addAll(new AddedText(alignment, theme, titles(edition), moved, file).find());
    findings.addAll(TitleText.find(alignment, edition, file));
    findings.addAll(
        new LetterLooks(alignment, theme, file)
            .find(edition.manuscript().edition().writingMode().isVertical()));
    if (alignment.found() instanceof PdfText) {
      findings.addAll(new PageSequence(alignment, theme, file).find());
    }
    return findings;
  }
}
