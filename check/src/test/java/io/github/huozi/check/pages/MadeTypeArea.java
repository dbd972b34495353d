package io.github.huozi.check.pages;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree.Tagged;
import io.github.huozi.check.text.FinishedTexts;
import io.github.huozi.language.Language;
import io.github.huozi.model.Accessibility;
import io.github.huozi.model.Cover;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Publication.HeadingStyle;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes tagged pages line by line, and checks them. Pages are 300 pt by 500 pt; the frame has 20
 * lines of 10 pt text, 18 pt apart, from {@link #HEAD} to {@link #FOOT}.
 */
final class MadeTypeArea {

  static final double LEADING = 18;
  static final double HEAD = 70;
  static final int LINES = 20;
  static final double FOOT = HEAD + (LINES - 1) * LEADING;
  static final double WIDTH = 300;
  static final double HEIGHT = 500;

  private static final double LEFT = 50;
  private static final double SIZE = 10;
  private static final String FULL = "天地玄黄宇宙洪荒日月盈昃辰宿列张";

  private final boolean book;
  private final StructureElement document = new StructureElement("Document", null);
  private final List<PdfPage> pages = new ArrayList<>();
  private StructureElement section = document;
  private StructureElement block = document;
  private int blocks;
  private int order;

  /** The position of the next picture in reading order; -1 if it is read where it stands. */
  private int mentioned = -1;

  private boolean wide;
  private double y = HEAD;
  private List<Glyph> glyphs = new ArrayList<>();
  private List<Optional<Tagged>> tags = new ArrayList<>();
  private List<Glyph> artifacts = new ArrayList<>();
  private List<PdfPage.PaintedArea> areas = new ArrayList<>();

  /** Makes a book, whose sections start pages. */
  static MadeTypeArea book() {
    return new MadeTypeArea(true);
  }

  /** Makes an article, whose sections follow one another. */
  static MadeTypeArea article() {
    return new MadeTypeArea(false);
  }

  private MadeTypeArea(boolean book) {
    this.book = book;
    section();
  }

  /** Begins a section. */
  MadeTypeArea section() {
    section = new StructureElement("Sect", document);
    return this;
  }

  /** Ends the page: the next line is the first of a page. */
  MadeTypeArea page() {
    pages.add(
        new PdfPage(
            pages.size() + 1,
            wide ? HEIGHT : WIDTH,
            wide ? WIDTH : HEIGHT,
            glyphs,
            tags,
            new PdfPage.Look(false, 0, 0, List.of(), List.of(), List.of(), ""),
            new PdfPage.Paint(artifacts, areas)));
    glyphs = new ArrayList<>();
    tags = new ArrayList<>();
    artifacts = new ArrayList<>();
    areas = new ArrayList<>();
    y = HEAD;
    wide = false;
    return this;
  }

  /** Turns the sheet: its width is the height of the others. */
  MadeTypeArea wide() {
    wide = true;
    return this;
  }

  /** Reads the next picture here, wherever it is painted: it floats. */
  MadeTypeArea mention() {
    mentioned = order++;
    return this;
  }

  /** Begins a paragraph with an initial of three lines, and sets its lines. */
  MadeTypeArea initial(int lines) {
    begin("P");
    y += 2 * LEADING;
    set("天", 40, LEFT);
    y -= 2 * LEADING;
    return lines(lines);
  }

  /** Sets small letters above the last line, as the reading of its first letters. */
  MadeTypeArea reading() {
    y -= LEADING + 9;
    set("てん", 5, LEFT);
    y += LEADING + 9;
    return this;
  }

  /** Moves what follows down by some pt. */
  MadeTypeArea down(double distance) {
    y += distance;
    return this;
  }

  /** Begins a paragraph, and sets its lines. */
  MadeTypeArea paragraph(int lines) {
    return begin("P").lines(lines);
  }

  /** Fills the rest of the page with a paragraph, but for some lines. */
  MadeTypeArea fill(int but) {
    return paragraph((int) Math.round((FOOT - y) / LEADING) + 1 - but);
  }

  /** Sets more lines of the paragraph. */
  MadeTypeArea lines(int count) {
    for (int i = 0; i < count; i++) {
      line(FULL, SIZE);
    }
    return this;
  }

  /** Sets a short last line of the paragraph. */
  MadeTypeArea ending() {
    return line("短。", SIZE);
  }

  /** Sets a paragraph of a line. */
  MadeTypeArea line(String text) {
    return begin("P").line(text, SIZE);
  }

  /** Sets a heading of a line. */
  MadeTypeArea heading(String text) {
    return begin("H2").line(text, 14);
  }

  /** Begins a paragraph of a quotation, and sets its lines. */
  MadeTypeArea quotation(int lines) {
    begin(new StructureElement("P", new StructureElement("BlockQuote", section)));
    for (int i = 0; i < lines; i++) {
      line(FULL, 9);
    }
    return this;
  }

  /** Sets a listing. */
  MadeTypeArea code(int lines) {
    begin(new StructureElement("Code", new StructureElement("P", section)));
    for (int i = 0; i < lines; i++) {
      line("print", 9);
    }
    return this;
  }

  /** Paints a ground from some pt above the next line, that reaches some pt down from there. */
  MadeTypeArea ground(double above, double height) {
    areas.add(
        new PdfPage.PaintedArea(
            new Rectangle2D.Double(LEFT - 5, y - above, 210, height), Optional.empty()));
    return this;
  }

  /** Sets a note at the foot of the page: its last line is that of the frame. */
  MadeTypeArea note(int lines) {
    double above = y;
    y = FOOT - (lines - 1) * 12;
    begin(new StructureElement("P", new StructureElement("Note", section)));
    noteLines(lines);
    y = above;
    return this;
  }

  private void noteLines(int lines) {
    for (int i = 0; i < lines; i++) {
      set("注曰", 8, LEFT);
      y += 12;
    }
  }

  /** Calls a note with a number after the last line. */
  MadeTypeArea call() {
    y -= LEADING;
    begin(new StructureElement("Reference", block), blocks);
    set("1", 6, LEFT + FULL.length() * SIZE);
    y += LEADING;
    return this;
  }

  /** Begins a figure or a table, so that a caption can follow it. */
  MadeTypeArea begin(String role) {
    return begin(new StructureElement(role, section));
  }

  /** Paints a picture that takes whole lines, and its caption of a line. */
  MadeTypeArea figure(int lines) {
    StructureElement figure = new StructureElement("Div", section);
    picture(figure, lines);
    begin(new StructureElement("Caption", figure)).line("图一", 8);
    mentioned = -1;
    return this;
  }

  /** Paints a picture on this page, and its caption at the head of the next one. */
  MadeTypeArea dividedFigure(int lines) {
    StructureElement figure = new StructureElement("Div", section);
    picture(figure, lines);
    return page().begin(new StructureElement("Caption", figure)).line("图一", 8);
  }

  private void picture(StructureElement figure, int lines) {
    Tagged tag = new Tagged(next(), false, false, ++blocks, new StructureElement("Figure", figure));
    double top = y - 0.8 * SIZE;
    double height = lines * LEADING - 8;
    areas.add(
        new PdfPage.PaintedArea(new Rectangle2D.Double(LEFT, top, 160, height), Optional.of(tag)));
    y += lines * LEADING;
  }

  /** Sets a table with a caption and rows of a line. */
  MadeTypeArea table(int rows) {
    StructureElement table = new StructureElement("Table", section);
    begin(new StructureElement("Caption", table)).line("表一", 8);
    for (int i = 0; i < rows; i++) {
      begin(new StructureElement("TD", new StructureElement("TR", table))).line("格", 8);
    }
    return this;
  }

  /** Sets a running head or a page number. */
  MadeTypeArea artifact(String text, double x, double baseline) {
    for (int i = 0; i < text.length(); i++) {
      artifacts.add(glyph(text.charAt(i), x + i * 8, baseline, 8));
    }
    return this;
  }

  private MadeTypeArea begin(StructureElement element) {
    return begin(element, ++blocks);
  }

  private MadeTypeArea begin(StructureElement element, int number) {
    block = element;
    blocks = number;
    return this;
  }

  private MadeTypeArea line(String text, double size) {
    set(text, size, LEFT);
    y += LEADING;
    return this;
  }

  private void set(String text, double size, double x) {
    int place = block.role().equals("Caption") ? next() : order++;
    Tagged tag = new Tagged(place, block.isInside("Note"), false, blocks, block);
    for (int i = 0; i < text.length(); i++) {
      glyphs.add(glyph(text.charAt(i), x + i * size, y, size));
      tags.add(Optional.of(tag));
    }
  }

  /** The next position in reading order, or that of the mention. */
  private int next() {
    return mentioned < 0 ? order++ : mentioned;
  }

  private Glyph glyph(char c, double x, double baseline, double size) {
    return new Glyph(pages.size() + 1, c, (float) x, (float) baseline, (float) size, (float) size);
  }

  /** The findings, as {@code rule page}. */
  List<String> faults() {
    return findings().stream()
        .map(
            finding ->
                finding.rule().replace("pages/", "")
                    + " "
                    + ((Place.OnPage) finding.place().orElseThrow()).number())
        .toList();
  }

  /** The messages of the findings of a rule. */
  List<String> messages(String rule) {
    return findings().stream()
        .filter(finding -> finding.rule().equals("pages/" + rule))
        .map(Finding::message)
        .toList();
  }

  List<Finding> findings() {
    page();
    Path root = Path.of("").toAbsolutePath();
    Edition edition = new Edition(new Language("zh-Hans"), root.resolve("zh"));
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
            new Manuscript(edition, List.of(), Map.of()),
            Optional.of(root.resolve("book.pdf")),
            Optional.empty());
    return PagesCheck.check(
        FinishedTexts.align(finished, pages), book, Set.of(), finished.pdf().orElseThrow());
  }
}
