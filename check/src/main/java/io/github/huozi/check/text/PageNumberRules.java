package io.github.huozi.check.text;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.FoundText;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.check.text.TextAlignment.PageNumber;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares the numbers of pages that a PDF prints with the names of the pages: those at the edges
 * of the pages, and those in references.
 */
public final class PageNumberRules {

  /** A margin box that shows a number of something else than pages. */
  private static final Pattern OTHER_COUNTERS = Pattern.compile("counters?\\(\\s*(?!pages?\\b)");

  private final FinishedEdition edition;
  private final PdfContent pdf;
  private final TextAlignment alignment;
  private final Findings findings;
  private final String css;

  private PageNumberRules(FinishedEdition edition, FinishedTexts texts, Findings findings)
      throws IOException {
    this.edition = edition;
    this.pdf = texts.content(edition);
    this.alignment = texts.pdf(edition);
    this.findings = findings;
    this.css = ThemeChoices.styleSheets(edition.publication().folder().resolve("theme"));
  }

  /** Reports wrong numbers in an edition's PDF, which must exist. */
  public static void check(FinishedEdition edition, FinishedTexts texts, Findings findings)
      throws IOException {
    PageNumberRules rules = new PageNumberRules(edition, texts, findings);
    if (!OTHER_COUNTERS.matcher(rules.css).find()) {
      rules.checkFolios();
    }
    if (rules.css.isBlank() && !rules.hasOwnTemplate()) {
      new RunningHeads(edition, rules.alignment, findings).check(rules.pdf.pages());
    }
    rules.checkReferences();
  }

  private boolean hasOwnTemplate() {
    return Files.exists(edition.publication().folder().resolve("theme/print.ftlh"));
  }

  /** A page shows its name, or no number; a page of the text after the first shows it. */
  private void checkFolios() {
    Set<String> titles = titles();
    Set<Integer> written = css.isBlank() ? written() : Set.of();
    for (PdfPage page : pdf.pages()) {
      String label = pdf.label(page.number());
      List<String> numbers =
          page.look().numbers().stream().filter(number -> !titles.contains(number)).toList();
      if (!page.look().numbers().contains(label)
          && (!numbers.isEmpty() || (written.contains(page.number()) && !shows(page, label)))) {
        findings.fault(
            "folio",
            new Place.OnPage(page.number(), Optional.empty()),
            numbers.isEmpty()
                ? "page %s has no number".formatted(label)
                : "page %s has the number %s".formatted(label, numbers.get(0)));
      }
    }
  }

  /**
   * Tells whether a page shows a text at its edges, alone or among words, such as those of a draft.
   */
  private static boolean shows(PdfPage page, String label) {
    StringBuilder text = new StringBuilder();
    page.paint().artifacts().forEach(glyph -> text.appendCodePoint(glyph.codePoint()));
    return text.indexOf(label) >= 0;
  }

  /** The texts that running heads show. */
  private Set<String> titles() {
    Set<String> titles = new HashSet<>();
    edition.publication().title().in(edition.language()).ifPresent(titles::add);
    edition
        .publication()
        .shortTitle()
        .flatMap(title -> title.in(edition.language()))
        .ifPresent(titles::add);
    for (Section section : edition.manuscript().sections()) {
      titles.add(section.title());
      section.shortTitle().ifPresent(titles::add);
    }
    return titles;
  }

  /** The pages with paragraphs of sections, but for the first and for those without titles. */
  private Set<Integer> written() {
    Set<Integer> pages = new HashSet<>();
    List<Glyph> glyphs = ((PdfText) alignment.found()).glyphs();
    for (MatchedBlock matched : alignment.flows().get(FoundText.TEXT)) {
      if (matched.block().kind() == Kind.PARAGRAPH
          && matched.block().section().place().role().isTitled()
          && !isEpigraphOfPart(matched.block())) {
        matched.from(0).ifPresent(place -> pages.add(glyphs.get(place).page()));
      }
    }
    pages.remove(edition.publication().cover().pagesOfPdf() + 1);
    return pages;
  }

  /**
   * Tells whether a block is the quotation below the title of a part, whose page shows no number.
   */
  private static boolean isEpigraphOfPart(SourceBlock block) {
    return block.section().place().isPart()
        && block.style().contains(" blockquote." + Names.EPIGRAPH);
  }

  private void checkReferences() {
    for (PageNumber page : alignment.pages()) {
      if (!page.wanted().equalsIgnoreCase(page.printed())) {
        findings.fault(
            "page",
            alignment.found().place(page.place(), page.place() + 1),
            Optional.of(page.matched().block().location(page.letter())),
            "the text refers to page %s for what is on page %s"
                .formatted(page.printed(), page.wanted()));
      }
    }
  }
}
