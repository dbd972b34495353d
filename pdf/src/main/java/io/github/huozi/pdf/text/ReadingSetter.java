package io.github.huozi.pdf.text;

import io.github.huozi.pdf.font.GlyphSetter;
import io.github.huozi.typography.Piece.Reading.Align;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sets the readings of a line over their texts (JLREQ §3.3.5 to §3.3.8). Where the texts of a line
 * end, their places are known: a reading that is narrower than its text is spaced out over it, by
 * half as much at its ends as inside. Lengths are in dots.
 */
final class ReadingSetter {

  /** The most space at the ends of a reading, in em of the reading. */
  private static final double MOST_AT_ENDS = 1;

  private static final double ROUNDING = 0.5;

  private final List<PlacedReading> readings = new ArrayList<>();

  /** A reading, the room over its text, and its place among the inks of the line. */
  private record PlacedReading(Reading reading, double from, double to, int ink) {

    boolean fits() {
      return reading.width() <= to - from + ROUNDING;
    }

    PlacedReading until(double end) {
      return new PlacedReading(reading, from, end, ink);
    }
  }

  /**
   * Adds the reading of a text that has been set.
   *
   * @param from where the room over the text begins
   * @param inks what the line shows up to here; a place is kept in it
   */
  void add(Reading reading, double from, double to, List<Ink> inks) {
    int last = readings.size() - 1;
    if (reading.text().isEmpty() && last >= 0) {
      readings.set(last, readings.get(last).until(to));
    } else if (!reading.text().isEmpty()) {
      readings.add(new PlacedReading(reading, from, to, inks.size()));
      inks.add(new Ink.Reading(List.of(), reading.element()));
    }
  }

  /**
   * Sets the readings of the line.
   *
   * @param width the width of the line, which no reading exceeds
   */
  void set(List<Ink> inks, double width) {
    for (int first = 0; first < readings.size(); ) {
      int end = first + 1;
      while (end < readings.size() && readings.get(end).reading.continues()) {
        end++;
      }
      List<PlacedReading> word = readings.subList(first, end);
      if (word.stream().allMatch(PlacedReading::fits)) {
        word.forEach(over -> set(List.of(over), width, inks));
      } else {
        set(word, width, inks);
      }
      first = end;
    }
    readings.clear();
  }

  /** Sets readings that share the room over their texts. */
  private static void set(List<PlacedReading> word, double width, List<Ink> inks) {
    double from = word.get(0).from;
    double room = word.get(word.size() - 1).to - from;
    double natural = word.stream().mapToDouble(over -> over.reading.width()).sum();
    int characters = word.stream().mapToInt(over -> over.reading.characters()).sum();
    double free = room - natural;
    double atStart = free / 2;
    double gap = 0;
    Reading first = word.get(0).reading;
    if (free > 0 && first.align() == Align.START) {
      atStart = 0;
    } else if (free > 0
        && characters > 1
        && first.align() != Align.CENTER
        && word.stream().noneMatch(over -> over.reading.isWord())) {
      boolean around = first.align() == Align.AROUND;
      double most = MOST_AT_ENDS * first.type().font().getSize2D();
      atStart = around ? Math.min(free / characters / 2, most) : 0;
      gap = (free - 2 * atStart) / (characters - 1);
    }
    double start = from + atStart;
    if (free < 0) {
      start = Math.max(0, Math.min(start, width - natural));
    }
    for (PlacedReading over : word) {
      List<Ink> letters = new ArrayList<>();
      start = set(over.reading, start, gap, letters);
      inks.set(over.ink, new Ink.Reading(letters, over.reading.element()));
    }
  }

  /** Sets a reading, and returns where the next begins. */
  private static double set(Reading reading, double start, double gap, List<Ink> into) {
    Type type = reading.type();
    if (gap == 0) {
      ShortText.set(reading.text(), type, reading.element(), start, into);
      return start + reading.width();
    }
    String text = reading.text();
    double[] x = new double[text.length()];
    boolean[] apart = new boolean[text.length()];
    Arrays.fill(apart, true);
    double at = start;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      Arrays.fill(x, i, i + Character.charCount(c), at);
      at += type.advances().advance(c) * type.font().getSize2D() + gap;
      i += Character.charCount(c);
    }
    GlyphSetter glyphs = LineSetter.glyphs(type, reading.element(), into);
    glyphs.set(text, x, apart);
    glyphs.end();
    return at;
  }
}
