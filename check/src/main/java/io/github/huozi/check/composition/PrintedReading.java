package io.github.huozi.check.composition;

import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reading (ruby) on a page of a PDF, and the text that the tags say it belongs to.
 *
 * @param from the index of its first letter in drawing order, counted through all pages
 * @param letters its letters
 * @param base the letters of its text that are on the line beside it
 * @param word the letters of the whole {@code Ruby} element that are on that line
 * @param width the width of all readings of the word beside that line, in pt
 * @param text the text of the {@code Ruby} element on the page
 */
record PrintedReading(
    int from, List<Glyph> letters, List<Glyph> base, List<Glyph> word, double width, String text) {

  private static final Set<String> RUBY = Set.of("Ruby");
  private static final Set<String> BASE = Set.of("RB");
  private static final Set<String> READING = Set.of("RT");

  /** The length by which a reading may overlap the squares of its text, in em of the text. */
  private static final double TOUCHING = 0.1;

  /** The distance that a reading may have from the squares of its text, in em of the text. */
  private static final double NEAR = 0.3;

  PrintedReading {
    letters = List.copyOf(letters);
    base = List.copyOf(base);
    word = List.copyOf(word);
  }

  private record Letter(Glyph glyph, Tagged tag, int drawn) {

    @Nullable StructureElement part(Set<String> role) {
      return tag.element().innermost(role);
    }
  }

  /** The readings of all pages; none of turned text, and none that a theme prints in its line. */
  static List<PrintedReading> read(List<PdfPage> pages) {
    List<PrintedReading> readings = new ArrayList<>();
    int drawn = 0;
    for (PdfPage page : pages) {
      words(page, drawn).forEach(word -> read(word, readings));
      drawn += page.glyphs().size();
    }
    return readings;
  }

  /** The letters of each {@code Ruby} element. */
  private static Iterable<List<Letter>> words(PdfPage page, int drawn) {
    Map<StructureElement, List<Letter>> words = new LinkedHashMap<>();
    Optional<Tagged> before = Optional.empty();
    @Nullable StructureElement ruby = null;
    for (int i = 0; i < page.glyphs().size(); i++) {
      Optional<Tagged> tag = page.tags().get(i);
      if (!tag.equals(before)) {
        ruby = tag.map(each -> each.element().innermost(RUBY)).orElse(null);
        before = tag;
      }
      if (ruby != null && tag.isPresent() && page.glyphs().get(i).upright()) {
        words
            .computeIfAbsent(ruby, unused -> new ArrayList<>())
            .add(new Letter(page.glyphs().get(i), tag.get(), drawn + i));
      }
    }
    return words.values();
  }

  private static void read(List<Letter> word, List<PrintedReading> into) {
    List<Letter> text = word.stream().filter(letter -> !letter.tag().isReading()).toList();
    Map<StructureElement, List<Letter>> readings = new LinkedHashMap<>();
    for (Letter letter : word) {
      StructureElement reading = letter.part(READING);
      if (reading != null) {
        readings.computeIfAbsent(reading, unused -> new ArrayList<>()).add(letter);
      }
    }
    for (List<Letter> reading : readings.values()) {
      Letter first = reading.get(0);
      if (text.isEmpty()
          || Character.getType(first.glyph().codePoint()) == Character.START_PUNCTUATION) {
        continue;
      }
      List<Letter> line = text.stream().filter(letter -> isBeside(first, letter)).toList();
      StructureElement base =
          text.stream()
              .filter(letter -> letter.tag().order() < first.tag().order())
              .max(Comparator.comparingInt(letter -> letter.tag().order()))
              .map(letter -> letter.part(BASE))
              .orElse(null);
      double width =
          readings.values().stream()
              .filter(other -> Math.abs(other.get(0).glyph().y() - first.glyph().y()) < 1)
              .mapToDouble(other -> area(glyphs(other)).getWidth())
              .sum();
      into.add(
          new PrintedReading(
              first.drawn(),
              glyphs(reading),
              glyphs(line.stream().filter(letter -> letter.part(BASE) == base).toList()),
              glyphs(line),
              width,
              string(glyphs(text))));
    }
  }

  private static boolean isBeside(Letter reading, Letter text) {
    Rectangle2D one = reading.glyph().area();
    Rectangle2D other = text.glyph().area();
    double gap = Math.max(other.getMinY() - one.getMaxY(), one.getMinY() - other.getMaxY());
    double em = text.glyph().size();
    return gap > -TOUCHING * em && gap < NEAR * em;
  }

  private static List<Glyph> glyphs(List<Letter> letters) {
    return letters.stream().map(Letter::glyph).toList();
  }

  static Rectangle2D area(List<Glyph> glyphs) {
    Rectangle2D area = glyphs.get(0).area();
    glyphs.forEach(glyph -> area.add(glyph.area()));
    return area;
  }

  static String string(List<Glyph> glyphs) {
    StringBuilder string = new StringBuilder();
    glyphs.forEach(glyph -> string.appendCodePoint(glyph.codePoint()));
    return string.toString();
  }
}
