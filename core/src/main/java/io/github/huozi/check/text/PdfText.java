package io.github.huozi.check.text;

import io.github.huozi.check.FoundText;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.StructureOrder.Tagged;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a PDF, in the order in which its tags have it read; where there are none, in the
 * order in which it is drawn.
 */
public final class PdfText implements FoundText {

  private final List<PdfPage> pages;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Optional<Tagged>> tags = new ArrayList<>();
  private final BitSet furniture = new BitSet();

  /** For each character, counted in the order of drawing, where it is read. */
  private final int[] read;

  private PdfText(List<PdfPage> pages, BitSet drawnFurniture) {
    this.pages = List.copyOf(pages);
    List<Glyph> drawn = new ArrayList<>();
    List<Optional<Tagged>> drawnTags = new ArrayList<>();
    for (PdfPage page : pages) {
      drawn.addAll(page.glyphs());
      drawnTags.addAll(page.tags());
    }
    // What has no tag is read after what is drawn before it.
    int[] order = new int[drawn.size()];
    int last = -1;
    for (int i = 0; i < order.length; i++) {
      last = drawnTags.get(i).map(Tagged::order).orElse(last);
      order[i] = last;
    }
    Integer[] sorted = new Integer[order.length];
    Arrays.setAll(sorted, i -> i);
    Arrays.sort(sorted, Comparator.comparingInt((Integer i) -> order[i]));
    read = new int[order.length];
    for (int place = 0; place < sorted.length; place++) {
      int index = sorted[place];
      read[index] = place;
      glyphs.add(drawn.get(index));
      tags.add(drawnTags.get(index));
      furniture.set(place, drawnFurniture.get(index));
    }
  }

  /**
   * @param titles what running heads may say, without white space
   * @param manuscript all text, without white space
   */
  static PdfText of(List<PdfPage> pages, Set<String> titles, String manuscript) {
    // In a tagged file running heads and page numbers are artifacts, which are not read; a note
    // that
    // is repeated at the foot of several pages is none.
    boolean tagged =
        pages.stream().anyMatch(page -> page.tags().stream().anyMatch(Optional::isPresent));
    return new PdfText(
        pages, tagged ? new BitSet() : new PageFurniture(pages, titles, manuscript).find());
  }

  public List<PdfPage> pages() {
    return pages;
  }

  /** The characters of all pages in the order of reading. */
  public List<Glyph> glyphs() {
    return glyphs;
  }

  /** Where a character is read that is drawn as the so-manieth. */
  public int place(int drawn) {
    return read[drawn];
  }

  /** Whether a character is the number or the mark of a list's item. */
  boolean isLabel(int index) {
    return tags.get(index).map(Tagged::label).orElse(false);
  }

  /** Whether two characters belong to the same stretch of marked content that the tags know. */
  boolean isTogether(int one, int other) {
    return one >= 0
        && other < tags.size()
        && tags.get(one).isPresent()
        && tags.get(one).equals(tags.get(other));
  }

  @Override
  public int size() {
    return glyphs.size();
  }

  @Override
  public int codePoint(int index) {
    return glyphs.get(index).codePoint();
  }

  @Override
  public boolean isFurniture(int index) {
    return furniture.get(index);
  }

  @Override
  public boolean isBeside(int index) {
    return tags.get(index).map(Tagged::note).orElse(false);
  }

  @Override
  public int block(int index) {
    return tags.get(index).map(Tagged::block).orElse(0);
  }

  @Override
  public String hidden() {
    StringBuilder hidden = new StringBuilder();
    pages.forEach(page -> hidden.append(page.look().hidden()));
    return hidden.toString();
  }

  @Override
  public boolean startsRun(int index) {
    if (index == 0) {
      return true;
    }
    Glyph before = glyphs.get(index - 1);
    Glyph glyph = glyphs.get(index);
    return before.page() != glyph.page()
        || Math.abs(before.y() - glyph.y()) > glyph.size()
        || glyph.x() < before.x();
  }

  @Override
  public Place place(int from, int to) {
    Glyph first = glyphs.get(from);
    Rectangle2D area = first.area();
    for (int i = from + 1; i < to; i++) {
      if (glyphs.get(i).page() == first.page()) {
        area.add(glyphs.get(i).area());
      }
    }
    return new Place.OnPage(first.page(), Optional.of(area));
  }

  @Override
  public String name() {
    return "PDF";
  }
}
