package io.github.huozi.check.text;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.SourceBlock.Kind;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds text of a PDF whose position on the page contradicts the reading order, and pages that are
 * turned, blank, missing or out of order.
 */
final class PageSequence {

  /**
   * The distance of a heading in the margin from the edge of its text, in em: no indent is as wide.
   */
  private static final double APART = 5;

  /** Letters whose baselines are further apart than this, in em, are on two lines. */
  private static final double NEXT_LINE = 0.6;

  /** The distance that a letter may be left of its predecessor in a line, in em. */
  private static final double BACK = 0.5;

  private static final Set<Kind> RUNNING_TEXT = EnumSet.of(Kind.HEADING, Kind.PARAGRAPH);

  private static final String CALLS_IN_TABLES =
      "table a.%1$s, figure a.%1$s".formatted(Names.NOTE_CALL);

  private final TextAlignment alignment;
  private final PdfText pdf;
  private final ThemeStyles theme;
  private final Path file;
  private final List<Finding> findings = new ArrayList<>();

  /** The notes that tables and figures call, by the sections' ids. */
  private final Map<String, Set<String>> calledInTables = new HashMap<>();

  PageSequence(TextAlignment alignment, ThemeStyles theme, Path file) {
    this.alignment = alignment;
    this.pdf = (PdfText) alignment.found();
    this.theme = theme;
    this.file = file;
  }

  /** Finds the faults: first those of the text, then those of the pages. */
  List<Finding> find() {
    for (List<MatchedBlock> flow : alignment.flows()) {
      flow.forEach(this::checkLines);
      if (!theme.moves()) {
        checkBlocks(flow);
      }
    }
    checkTurns();
    if (!theme.moves()) {
      checkDirection();
    }
    if (!theme.numbersPages()) {
      checkNumbers();
    }
    if (!theme.own()) {
      checkSizes();
    }
    checkBlanks();
    return findings;
  }

  /** Each letter of a block is right of the one before it, below it or on a later page. */
  private void checkLines(MatchedBlock matched) {
    Glyph before = null;
    for (int i = 0; i < matched.size(); i++) {
      if (matched.place(i) < 0 || matched.block().letters().get(i).raised()) {
        continue;
      }
      Glyph glyph = pdf.glyphs().get(matched.place(i));
      if (!glyph.upright()) {
        return;
      }
      if (before != null && isSame(before.size(), glyph.size()) && !follows(before, glyph)) {
        reportOrder(matched, i, glyph);
        return;
      }
      before = glyph;
    }
  }

  private static boolean isSame(double size, double other) {
    return Math.abs(size - other) < 0.05 * size;
  }

  private static boolean follows(Glyph before, Glyph glyph) {
    if (glyph.page() != before.page()) {
      return glyph.page() > before.page();
    }
    double down = glyph.y() - before.y();
    if (Math.abs(down) <= NEXT_LINE * glyph.size()) {
      return glyph.x() >= before.x() - BACK * glyph.size();
    }
    return down > 0 || glyph.x() > before.end();
  }

  /**
   * Each block is below the one before it, right of it or on a later page. Figures, tables, their
   * captions and marginal notes may stand further down than what follows them, with the notes that
   * they call, and a heading beside its text.
   */
  private void checkBlocks(List<MatchedBlock> flow) {
    Glyph before = null;
    Kind kind = Kind.OTHER;
    int table = 0;
    boolean moves = false;
    for (MatchedBlock matched : flow) {
      if (matched.block().note() && !matched.block().anchors().isEmpty()) {
        moves = isCalledInTable(matched.block());
      }
      String style = matched.block().style();
      boolean beside = style.contains(" figure.") || style.contains("." + Names.COLUMN_MARGIN);
      if (matched.block().kind() == Kind.CAPTION || beside || moves || matched.place(0) < 0) {
        continue;
      }
      Glyph glyph = pdf.glyphs().get(matched.place(0));
      boolean comparable = glyph.upright() && table == matched.block().table();
      boolean sideHead = kind == Kind.HEADING && before != null && isBeside(before, glyph);
      if (before != null
          && before.upright()
          && comparable
          && !sideHead
          && !followsBlock(before, glyph)) {
        reportOrder(matched, 0, glyph);
      }
      before = glyph;
      kind = matched.block().kind();
      table = matched.block().table();
    }
  }

  private boolean isCalledInTable(SourceBlock note) {
    Set<String> called =
        calledInTables.computeIfAbsent(note.section().id(), unused -> calls(note.section()));
    return note.anchors().keySet().stream().anyMatch(called::contains);
  }

  /** The ids of the notes that the tables and figures of a section call. */
  private static Set<String> calls(Section section) {
    return section.contentTree().select(CALLS_IN_TABLES).stream()
        .map(call -> call.attr("href").replaceFirst("^#", ""))
        .collect(Collectors.toSet());
  }

  /**
   * Tells whether a heading stands beside the first letter of its text: on its line, or in the
   * margin, where its number or another heading may stand above it.
   */
  private static boolean isBeside(Glyph heading, Glyph text) {
    boolean inMargin =
        heading.size() < text.size() && Math.abs(heading.x() - text.x()) > APART * text.size();
    double line = NEXT_LINE * Math.min(heading.size(), text.size());
    return text.page() == heading.page() && (inMargin || Math.abs(heading.y() - text.y()) <= line);
  }

  private static boolean followsBlock(Glyph before, Glyph glyph) {
    if (glyph.page() != before.page()) {
      return glyph.page() > before.page();
    }
    double down = glyph.y() - before.y();
    return down > NEXT_LINE * Math.min(before.size(), glyph.size()) || glyph.x() > before.x();
  }

  private void reportOrder(MatchedBlock matched, int letter, Glyph glyph) {
    int to = Math.min(matched.size(), letter + 16);
    add(
        "text/order",
        Optional.of(pdf.pages().get(glyph.page() - 1).place(glyph.area())),
        Optional.of(matched.block().location(letter)),
        "\""
            + matched.block().text(letter, to)
            + (to < matched.size() ? "…" : "")
            + "\" comes before the text that it follows in the manuscript",
        Cure.orTheme("correct the style that moves it"));
  }

  /** Reports the first page that is shown turned; that of a wide table is not, its table is. */
  private void checkTurns() {
    for (PdfPage page : pdf.pages()) {
      PdfPage.Look look = page.look();
      boolean turned = look.rotation() != 0 && look.turned() != 0;
      if (turned || (look.turned() == 180 && !theme.moves())) {
        add(
            "text/pages",
            Optional.of(new Place.OnPage(page.number(), Optional.empty())),
            Optional.empty(),
            "the page is turned by " + look.turned() + " degrees",
            Cure.PUBLISHING);
        return;
      }
    }
  }

  /** The lines of most pages run as those of the edition do. Tables and listings are upright. */
  private void checkDirection() {
    Set<Integer> texts =
        alignment.flows().stream()
            .flatMap(List::stream)
            .filter(matched -> RUNNING_TEXT.contains(matched.block().kind()))
            .flatMap(matched -> IntStream.range(0, matched.size()).mapToObj(matched::place))
            .filter(place -> place >= 0)
            .map(place -> pdf.glyphs().get(place).page())
            .collect(Collectors.toSet());
    List<PdfPage> written =
        pdf.pages().stream().filter(page -> texts.contains(page.number())).toList();
    List<PdfPage> other =
        written.stream().filter(page -> page.look().turned() != page.look().rotation()).toList();
    if (2 * other.size() > written.size()) {
      add(
          "text/pages",
          Optional.of(new Place.OnPage(other.get(0).number(), Optional.empty())),
          Optional.empty(),
          "the lines of most pages do not run %s, as those of the edition do"
              .formatted(other.get(0).frame().vertical() ? "down the page" : "from left to right"),
          Cure.PUBLISHING);
    }
  }

  /** Consecutive pages have consecutive printed numbers. */
  private void checkNumbers() {
    List<PdfPage> numbered =
        pdf.pages().stream()
            .filter(page -> page.look().turned() == 0 && number(page).isPresent())
            .toList();
    if (areTitles(numbered)) {
      return;
    }
    Integer difference = null;
    for (PdfPage page : numbered) {
      int number = number(page).getAsInt();
      int here = number - page.number();
      if (difference != null && here != difference) {
        add(
            "text/pages",
            Optional.of(new Place.OnPage(page.number(), Optional.empty())),
            Optional.empty(),
            "the page has the number "
                + number
                + ", but would be "
                + (page.number() + difference)
                + " after the pages before it: a page is missing, added or in another place",
            Cure.PUBLISHING);
        return;
      }
      difference = here;
    }
  }

  /** The only number in digits that a page shows beside its text. */
  private static OptionalInt number(PdfPage page) {
    List<String> numbers =
        page.look().numbers().stream().filter(text -> text.matches("\\d{1,6}")).toList();
    return numbers.size() == 1
        ? OptionalInt.of(Integer.parseInt(numbers.get(0)))
        : OptionalInt.empty();
  }

  /**
   * Tells whether the numbers are those of running heads, such as 1984, which most pages repeat.
   */
  private static boolean areTitles(List<PdfPage> pages) {
    int repeated = 0;
    for (int i = 1; i < pages.size(); i++) {
      if (pages.get(i).look().numbers().equals(pages.get(i - 1).look().numbers())) {
        repeated++;
      }
    }
    return repeated > 1 && 2 * repeated >= pages.size() - 1;
  }

  /** All pages are as large as the first; that of a wide table is turned. */
  private void checkSizes() {
    PdfPage first = pdf.pages().get(0);
    for (PdfPage page : pdf.pages()) {
      double smaller = Math.min(first.width(), first.height());
      double larger = Math.max(first.width(), first.height());
      if (Math.abs(Math.min(page.width(), page.height()) - smaller) > 0.5
          || Math.abs(Math.max(page.width(), page.height()) - larger) > 0.5) {
        add(
            "text/pages",
            Optional.of(new Place.OnPage(page.number(), Optional.empty())),
            Optional.empty(),
            "the page is not as large as the first one",
            Cure.PUBLISHING);
      }
    }
  }

  private void checkBlanks() {
    int last = pdf.pages().size() - 1;
    if (last > 0 && pdf.pages().get(last).look().blank() && !theme.own()) {
      add(
          "text/pages",
          Optional.of(new Place.OnPage(last + 1, Optional.empty())),
          Optional.empty(),
          "the last page is blank",
          Cure.PUBLISHING);
    }
  }

  private void add(
      String rule, Optional<Place> place, Optional<SourceLocation> source, String what, Cure cure) {
    findings.add(new Finding(rule, Severity.ERROR, file, place, source, what, Optional.of(cure)));
  }
}
