package io.github.huozi.check.composition;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Findings;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.text.PdfText;
import io.github.huozi.check.text.TextAlignment;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * Finds readings that do not stand over or under their text (JLREQ §3.3). {@link InkRule} is about
 * readings on each other.
 */
final class ReadingRule {

  /**
   * The length by which a reading may reach beyond the room of its text, in em of the text (JLREQ
   * §3.3.8).
   */
  private static final double REACH = 0.5;

  /** Added for rounding, in em of the text. */
  private static final double ROUNDING = 0.05;

  private final TextAlignment alignment;
  private final PdfText pdf;
  private final Findings findings;

  ReadingRule(TextAlignment alignment, PdfText pdf, Findings findings) {
    this.alignment = alignment;
    this.pdf = pdf;
    this.findings = findings;
  }

  void check(List<PrintedReading> readings) {
    for (PrintedReading reading : readings) {
      Rectangle2D area = PrintedReading.area(reading.letters());
      // The readings of a word share the room over it where one of them needs more than its own.
      boolean shares = reading.word().size() > reading.base().size();
      if (!fits(area, reading.base(), area.getWidth())
          && !(shares && fits(area, reading.word(), reading.width()))) {
        findings.fault(
            "reading-place",
            new Place.OnPage(reading.letters().get(0).page(), Optional.of(area)),
            alignment.source(pdf.place(reading.from())),
            "the reading \"%s\" is not over its text \"%s\""
                .formatted(PrintedReading.string(reading.letters()), reading.text()),
            Cure.orTheme("correct the style that moves it"));
      }
    }
  }

  /**
   * Tells whether a reading stands over letters, which have as much room as their readings need.
   *
   * @param width the width of all readings over the letters
   */
  private static boolean fits(Rectangle2D reading, List<Glyph> letters, double width) {
    if (letters.isEmpty()) {
      return false;
    }
    Rectangle2D text = PrintedReading.area(letters);
    double em = letters.get(0).size();
    double left = reading.getMinX() - text.getMinX();
    double right = reading.getMaxX() - text.getMaxX();
    double wider = Math.max(0, width - text.getWidth());
    double reach = (REACH + ROUNDING) * em;
    // A theme may have both begin together.
    boolean starts = left > -reach && right < wider + ROUNDING * em;
    return starts || (left > -reach - wider / 2 && right < reach + wider / 2);
  }
}
