package io.github.huozi.check.composition;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Findings;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.text.PdfText;
import io.github.huozi.check.text.TextAlignment;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.LineRules;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds text on other text. {@code pages/off-sheet} is about text outside its page. */
final class InkRule {

  /** Two letters overlap if they share more than this, in em, in both directions. */
  private static final double SHARED = 0.25;

  /** The greatest distance of the baselines of neighbours in a run, in pt. */
  private static final double SAME_LINE = 0.05;

  private final LineRules rules;
  private final TextAlignment alignment;
  private final PdfText pdf;
  private final Findings findings;

  InkRule(LineRules rules, TextAlignment alignment, PdfText pdf, Findings findings) {
    this.rules = rules;
    this.alignment = alignment;
    this.pdf = pdf;
    this.findings = findings;
  }

  /**
   * Glyphs that are drawn one after the other on one baseline.
   *
   * @param from the index of the first glyph in drawing order, counted through all pages
   * @param ink the area that the glyphs cover, approximately
   */
  private record Run(int from, List<Glyph> glyphs, Rectangle2D ink) {}

  void check() {
    int offset = 0;
    for (PdfPage page : pdf.pages()) {
      List<Run> runs = runs(page, offset);
      checkOverlaps(page, runs);
      offset += page.glyphs().size();
    }
  }

  private List<Run> runs(PdfPage page, int offset) {
    List<Run> runs = new ArrayList<>();
    List<Glyph> glyphs = page.glyphs();
    for (int from = 0; from < glyphs.size(); ) {
      Rectangle2D ink = ink(glyphs.get(from));
      int to = from + 1;
      while (to < glyphs.size()
          && Math.abs(glyphs.get(to).y() - glyphs.get(from).y()) < SAME_LINE
          && glyphs.get(to).x() > glyphs.get(to - 1).x()) {
        ink.add(ink(glyphs.get(to)));
        to++;
      }
      runs.add(new Run(offset + from, glyphs.subList(from, to), ink));
      from = to;
    }
    return runs;
  }

  /**
   * The area that a glyph covers, approximately: without the blank part of a punctuation mark, and
   * without the ascenders and descenders of few letters.
   */
  private Rectangle2D ink(Glyph glyph) {
    double before = rules.blankBefore(glyph.codePoint()) * glyph.size();
    double after = rules.blankAfter(glyph.codePoint()) * glyph.size();
    double height = 0.7 * glyph.size();
    return glyph.turned(
        new Rectangle2D.Double(
            glyph.x() + before,
            glyph.y() - height,
            Math.max(0, glyph.width() - before - after),
            height));
  }

  private void checkOverlaps(PdfPage page, List<Run> runs) {
    List<Run> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingDouble(run -> run.ink().getMinY()));
    for (int i = 0; i < sorted.size(); i++) {
      Run run = sorted.get(i);
      for (int k = i + 1; k < sorted.size(); k++) {
        Run other = sorted.get(k);
        if (other.ink().getMinY() > run.ink().getMaxY()) {
          break;
        }
        if (shares(run.ink(), other.ink(), SHARED) && sharesGlyph(run, other)) {
          reportOverlap(
              page,
              run.from() < other.from() ? run : other,
              run.from() < other.from() ? other : run);
        }
      }
      for (int k = 1; k < run.glyphs().size(); k++) {
        Glyph left = run.glyphs().get(k - 1);
        Glyph right = run.glyphs().get(k);
        if (isOn(left, right)) {
          Run pair =
              new Run(run.from() + k - 1, List.of(left, right), ink(left).createUnion(ink(right)));
          reportOverlap(page, pair, new Run(run.from() + k, List.of(right), ink(right)));
        }
      }
    }
  }

  private void reportOverlap(PdfPage page, Run under, Run over) {
    findings.fault(
        "overlap",
        new Place.OnPage(page.number(), Optional.of(over.ink())),
        source(over.from()).or(() -> source(under.from())),
        "\"%s\" is printed on \"%s\"".formatted(text(over), text(under)),
        Cure.orTheme("correct the style that moves it"));
  }

  private boolean sharesGlyph(Run run, Run other) {
    for (Glyph one : run.glyphs()) {
      for (Glyph two : other.glyphs()) {
        if (isOn(one, two)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOn(Glyph one, Glyph two) {
    return shares(ink(one), ink(two), SHARED * Math.min(one.size(), two.size()))
        && !isCombining(one)
        && !isCombining(two);
  }

  private static boolean shares(Rectangle2D one, Rectangle2D two, double least) {
    return Math.min(one.getMaxX(), two.getMaxX()) - Math.max(one.getMinX(), two.getMinX()) > least
        && Math.min(one.getMaxY(), two.getMaxY()) - Math.max(one.getMinY(), two.getMinY()) > least;
  }

  private static boolean isCombining(Glyph glyph) {
    return switch (Character.getType(glyph.codePoint())) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> glyph.codePoint() >= 0x1160 && glyph.codePoint() < 0x1200;
    };
  }

  private Optional<SourceLocation> source(int glyph) {
    return alignment.source(pdf.place(glyph));
  }

  private static String text(Run run) {
    StringBuilder text = new StringBuilder();
    run.glyphs().stream().limit(12).forEach(glyph -> text.appendCodePoint(glyph.codePoint()));
    return text.append(run.glyphs().size() > 12 ? "…" : "").toString();
  }
}
