package io.github.huozi.check.composition;

import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.DrawnGlyphCheck;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.PdfText;
import io.github.huozi.check.text.SourceBlock;
import io.github.huozi.check.text.SourceBlock.Letter;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.LineRules;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A line of text on a page of a PDF.
 *
 * @param block the block of the manuscript that the line is part of
 * @param number the number of the line in the block, from 0
 * @param last whether the line is the last one of the block
 * @param from the index of the first letter in the block
 * @param to the index after the last letter
 * @param glyphs the glyph of each letter
 * @param hyphen the hyphen that was added at the end of the line
 * @param baseline the baseline of the largest letters, in pt from the page's top
 * @param size the size of the largest letters, in pt
 */
record PrintedLine(
    SourceBlock block,
    int number,
    boolean last,
    int from,
    int to,
    List<Glyph> glyphs,
    Optional<Glyph> hyphen,
    double baseline,
    double size) {

  PrintedLine {
    glyphs = List.copyOf(glyphs);
  }

  /**
   * Reads the lines of a block.
   *
   * @return no lines if a letter is missing, substituted or turned: the block then says nothing
   *     about composition
   */
  static List<PrintedLine> read(MatchedBlock matched, PdfText pdf) {
    for (int i = 0; i < matched.size(); i++) {
      int place = matched.place(i);
      if (place < 0
          || !pdf.glyphs().get(place).upright()
          || isSubstituted(matched, i, place, pdf)) {
        return List.of();
      }
    }
    return new Reader(matched, pdf).read();
  }

  /** Tells whether a substitution sign replaces a letter: its width is not that of the letter. */
  private static boolean isSubstituted(MatchedBlock matched, int letter, int place, PdfText pdf) {
    return pdf.codePoint(place) == DrawnGlyphCheck.SUBSTITUTE
        && matched.block().letters().get(letter).codePoint() != DrawnGlyphCheck.SUBSTITUTE;
  }

  int page() {
    return glyphs.get(0).page();
  }

  Letter letter(int index) {
    return block.letters().get(from + index);
  }

  Letter firstLetter() {
    return letter(0);
  }

  Letter lastLetter() {
    return letter(glyphs.size() - 1);
  }

  Glyph lastGlyph() {
    return glyphs.get(glyphs.size() - 1);
  }

  /** The end of the last letter or of the hyphen, in pt from the page's left edge. */
  double end() {
    return hyphen.orElseGet(this::lastGlyph).end();
  }

  /** The area of the line and its hyphen, in pt from the page's top left corner. */
  Rectangle2D area() {
    Rectangle2D area = glyphs.get(0).area();
    glyphs.forEach(glyph -> area.add(glyph.area()));
    hyphen.ifPresent(glyph -> area.add(glyph.area()));
    return area;
  }

  /** The place of the line in the PDF. */
  Place place() {
    return new Place.OnPage(page(), Optional.of(area()));
  }

  /** The source of a letter, whose index counts from the start of the line. */
  Optional<SourceLocation> source(int letter) {
    return Optional.of(block.location(from + letter));
  }

  /** Tells whether the author ended the line. */
  boolean endsByAuthor() {
    return to < block.letters().size() && block.letters().get(to).afterBreak();
  }

  /**
   * The space that justification added between the Han characters of the line, in em: the median of
   * their gaps. Not a number if the line has no two neighbouring Han characters.
   *
   * @param read the letters with readings, which are spread where these are wider
   */
  double widening(LineRules rules, Set<Glyph> read) {
    double[] gaps = new double[glyphs.size()];
    int count = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      Letter before = letter(i - 1);
      Letter after = letter(i);
      Glyph left = glyphs.get(i - 1);
      Glyph right = glyphs.get(i);
      if (rules.isIdeograph(before.codePoint())
          && rules.isIdeograph(after.codePoint())
          && !after.afterSpace()
          && !after.afterPicture()
          && !read.contains(left)
          && !read.contains(right)) {
        gaps[count++] = (right.x() - left.end()) / Math.max(left.size(), right.size());
      }
    }
    if (count == 0) {
      return Double.NaN;
    }
    Arrays.sort(gaps, 0, count);
    return Math.max(0, gaps[count / 2]);
  }

  /** The start of the text, for a message that quotes it. */
  String start() {
    int most = 24;
    String text = block.text(from, Math.min(to, from + most));
    return to - from > most ? text + "…" : text;
  }

  /** Collects the letters of a block into lines. */
  private static final class Reader {

    /**
     * Letters whose baselines are further apart than this, in em, are on two lines. The distance of
     * superscripts and subscripts is less.
     */
    private static final double NEXT_LINE = 0.6;

    /** A letter smaller than this, compared with the largest one, does not set the baseline. */
    private static final double SMALLER = 0.95;

    /** The least ratio of a drop cap's size to that of its text. */
    private static final double DROP_CAP = 1.4;

    /** The most characters of a drop cap: a letter and two opening marks. */
    private static final int LONGEST_CAP = 3;

    private final MatchedBlock matched;
    private final PdfText pdf;
    private final List<PrintedLine> lines = new ArrayList<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private int from;
    private int lastPlace;
    private double baseline;
    private double size;

    private Reader(MatchedBlock matched, PdfText pdf) {
      this.matched = matched;
      this.pdf = pdf;
    }

    private List<PrintedLine> read() {
      for (int i = 0; i < matched.size(); i++) {
        Glyph glyph = pdf.glyphs().get(matched.place(i));
        if (followsDropCap(glyph)) {
          size = glyph.size();
          baseline = glyph.y();
        }
        if (!glyphs.isEmpty() && startsLine(glyph)) {
          endLine(i);
        }
        if (glyphs.isEmpty() || glyph.size() > size / SMALLER) {
          size = glyph.size();
          baseline = glyph.y();
        }
        glyphs.add(glyph);
        lastPlace = matched.place(i);
      }
      endLine(matched.size());
      return lines;
    }

    /** Tells whether all letters before are a drop cap, which reaches below its line. */
    private boolean followsDropCap(Glyph glyph) {
      return lines.isEmpty()
          && !glyphs.isEmpty()
          && glyphs.size() <= LONGEST_CAP
          && glyph.page() == glyphs.get(0).page()
          && size > DROP_CAP * glyph.size()
          && glyph.y() < baseline;
    }

    private boolean startsLine(Glyph glyph) {
      return glyph.page() != glyphs.get(0).page()
          || Math.abs(glyph.y() - baseline) > NEXT_LINE * Math.max(size, glyph.size());
    }

    private void endLine(int to) {
      lines.add(
          new PrintedLine(
              matched.block(),
              lines.size(),
              to == matched.size(),
              from,
              to,
              glyphs,
              hyphen(),
              baseline,
              size));
      glyphs = new ArrayList<>();
      from = to;
    }

    private Optional<Glyph> hyphen() {
      if (lastPlace + 1 < pdf.size()) {
        Glyph next = pdf.glyphs().get(lastPlace + 1);
        if (next.codePoint() == Glyph.ADDED_HYPHEN) {
          return Optional.of(next);
        }
      }
      return Optional.empty();
    }
  }
}
