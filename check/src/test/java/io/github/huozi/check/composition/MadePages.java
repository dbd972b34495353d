package io.github.huozi.check.composition;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree.Tagged;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.language.Language;
import io.github.huozi.model.Accessibility;
import io.github.huozi.model.Cover;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.HeadingStyle;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.typography.TextSetting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes pages glyph by glyph, and checks them against the rules of composition. The size is 10 pt,
 * the measure 100 pt, from 50 pt to 150 pt; a line is 18 pt below the one before.
 */
final class MadePages {

  static final double EM = 10;
  private static final double LEFT = 50;
  private static final double LEADING = 18;
  private static final double WIDTH = 200;
  private static final double HEIGHT = 300;

  /** {@code {-0.5}} in a line moves what follows by half an em. */
  private static final Pattern MOVE = Pattern.compile("\\{(-?[0-9.]+)}");

  private final String language;
  private final String content;
  private final List<List<Glyph>> pages = new ArrayList<>();
  private final List<List<Optional<Tagged>>> tags = new ArrayList<>();
  private int order;
  private double y = 50;
  private ThemeChoices theme =
      new ThemeChoices(TextSetting.DEFAULT, false, false, false, false, false);

  /**
   * @param content the content of the section; its title is 题
   */
  MadePages(String language, String content) {
    this.language = language;
    this.content = content;
    page();
    line("题");
  }

  MadePages page() {
    pages.add(new ArrayList<>());
    tags.add(new ArrayList<>());
    y = 50;
    return this;
  }

  MadePages with(ThemeChoices choices) {
    theme = choices;
    return this;
  }

  /** Sets a line below the one before. Latin letters are half an em wide. */
  MadePages line(String text) {
    return line(text, 0);
  }

  /** Sets a line below the one before, lower by some pt. */
  MadePages line(String text, double lower) {
    y += LEADING + lower;
    double x = LEFT;
    Matcher move = MOVE.matcher(text);
    for (int i = 0; i < text.length(); ) {
      if (move.find(i) && move.start() == i) {
        x += Double.parseDouble(move.group(1)) * EM;
        i = move.end();
        continue;
      }
      char c = text.charAt(i++);
      double width = c < 0x2000 && c != 0xB7 ? EM / 2 : EM;
      if (c != ' ') {
        add(c, x, y, width, EM, Optional.empty());
      }
      x += width;
    }
    return this;
  }

  private void add(char c, double x, double at, double width, double size, Optional<Tagged> tag) {
    pages
        .get(pages.size() - 1)
        .add(new Glyph(pages.size(), c, (float) x, (float) at, (float) width, (float) size));
    tags.get(pages.size() - 1).add(tag);
  }

  /**
   * Sets a reading over the line, and makes it that of some letters.
   *
   * @param from the first of these letters, counted from the first of the line
   * @param to the letter after the last one
   * @param at where the reading begins, in em
   */
  MadePages reading(int from, int to, String reading, double at) {
    StructureElement ruby = new StructureElement("Ruby", null);
    List<Double> baselines =
        pages.get(pages.size() - 1).stream().map(glyph -> (double) glyph.y()).toList();
    Optional<Tagged> base = tag(new StructureElement("RB", ruby));
    for (int i = from; i < to; i++) {
      tags.get(pages.size() - 1).set(baselines.indexOf(y) + i, base);
    }
    Optional<Tagged> tag = tag(new StructureElement("RT", ruby));
    for (int i = 0; i < reading.length(); i++) {
      double x = LEFT + at * EM + i * EM / 2;
      add(reading.charAt(i), x, y - 0.94 * EM, EM / 2, EM / 2, tag);
    }
    return this;
  }

  private Optional<Tagged> tag(StructureElement element) {
    return Optional.of(new Tagged(++order, false, false, 0, element));
  }

  /** The findings, as {@code rule page line-of-the-source}. */
  List<String> breaches() {
    return findings().stream()
        .map(
            finding ->
                finding.rule().replace("composition/", "")
                    + " "
                    + ((Place.OnPage) finding.place().orElseThrow()).number()
                    + " "
                    + finding.source().map(source -> source.line()).orElse(0))
        .toList();
  }

  List<Finding> findings() {
    Path root = Path.of("").toAbsolutePath();
    Section section =
        new Section(
            "s",
            root.resolve("zh/1.md"),
            1,
            "题",
            Optional.empty(),
            XhtmlTree.parse("题"),
            true,
            XhtmlTree.parse(content),
            List.of());
    Edition edition = new Edition(new Language(language), root.resolve("zh"));
    Publication publication =
        new Publication(
            root.resolve("publication.yaml"),
            LocalizedText.of("书"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Cover.MADE,
            Accessibility.UNDECLARED,
            Publication.Type.ARTICLE,
            HeadingStyle.BLOCK,
            NoteStyle.DEFAULT,
            true,
            Optional.empty(),
            List.of(edition));
    FinishedEdition finished =
        new FinishedEdition(
            publication,
            new Manuscript(edition, List.of(section), Map.of()),
            Optional.of(root.resolve("book.pdf")),
            Optional.empty());
    List<PdfPage> read = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<Glyph> glyphs = pages.get(i);
      read.add(
          new PdfPage(
              i + 1,
              WIDTH,
              HEIGHT,
              glyphs,
              tags.get(i),
              new PdfPage.Look(glyphs.isEmpty(), 0, 0, List.of(), List.of(), List.of(), "")));
    }
    return CompositionCheck.check(
        FinishedTexts.align(finished, read),
        edition.language(),
        theme,
        finished.pdf().orElseThrow());
  }
}
