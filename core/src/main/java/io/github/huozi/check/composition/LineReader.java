package io.github.huozi.check.composition;

import io.github.huozi.check.pdf.DrawnGlyphCheck;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.PdfText;
import io.github.huozi.check.text.TextAlignment.MatchedBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the letters of a block together to the lines in which they stand. */
final class LineReader {

  /** Letters whose baselines are further apart are on two lines, in em: raised ones are within. */
  private static final double NEXT_LINE = 0.6;

  /** A letter so much smaller is raised, lowered or of another face. */
  private static final double SMALLER = 0.95;

  private final MatchedBlock matched;
  private final PdfText pdf;
  private final List<SetLine> lines = new ArrayList<>();
  private List<Glyph> glyphs = new ArrayList<>();
  private int from;
  private int lastPlace;
  private double baseline;
  private double size;

  private LineReader(MatchedBlock matched, PdfText pdf) {
    this.matched = matched;
    this.pdf = pdf;
  }

  /**
   * The lines of a block that stands whole in the file.
   *
   * @return nothing if a letter is missing, or turned: such a block is no measure of composition
   */
  static List<SetLine> read(MatchedBlock matched, PdfText pdf) {
    for (int i = 0; i < matched.size(); i++) {
      int place = matched.place(i);
      if (place < 0
          || !pdf.glyphs().get(place).upright()
          || isSubstituted(matched, i, place, pdf)) {
        return List.of();
      }
    }
    return new LineReader(matched, pdf).read();
  }

  /** Whether a sign stands for a character that no font has: its room is not the character's. */
  private static boolean isSubstituted(MatchedBlock matched, int letter, int place, PdfText pdf) {
    return pdf.codePoint(place) == DrawnGlyphCheck.SUBSTITUTE
        && matched.block().letters().get(letter).codePoint() != DrawnGlyphCheck.SUBSTITUTE;
  }

  private List<SetLine> read() {
    for (int i = 0; i < matched.size(); i++) {
      Glyph glyph = pdf.glyphs().get(matched.place(i));
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

  private boolean startsLine(Glyph glyph) {
    return glyph.page() != glyphs.get(0).page()
        || Math.abs(glyph.y() - baseline) > NEXT_LINE * Math.max(size, glyph.size());
  }

  private void endLine(int to) {
    lines.add(
        new SetLine(
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
