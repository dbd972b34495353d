package io.github.huozi.check.text;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FoundText;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The text of a PDF in reading order: the order of the tags, or the drawing order if the file has
 * no tags.
 */
public final class PdfText implements FoundText {

  private final List<PdfPage> pages;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Optional<Tagged>> tags = new ArrayList<>();

  /** The index in reading order for each index in drawing order. */
  private final int[] read;

  private final PrintedRubies rubies = new PrintedRubies();

  /** Puts the text of pages in reading order. */
  PdfText(List<PdfPage> pages) {
    this.pages = List.copyOf(pages);
    List<Glyph> drawn = new ArrayList<>();
    List<Optional<Tagged>> drawnTags = new ArrayList<>();
    for (PdfPage page : pages) {
      drawn.addAll(page.glyphs());
      drawnTags.addAll(page.tags());
    }
    // Text without a tag is read after the text that is drawn before it.
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
      drawnTags.get(index).ifPresent(tag -> rubies.add(drawn.get(index).codePoint(), tag));
    }
  }

  /** The places of the readings of the text. */
  PrintedRubies rubies() {
    return rubies;
  }

  /** The pages in order. */
  public List<PdfPage> pages() {
    return pages;
  }

  /** The glyphs of all pages in reading order. */
  public List<Glyph> glyphs() {
    return glyphs;
  }

  /** A finding whose place is in the frame of a page's lines, with the place on its sheet. */
  public Finding onSheet(Finding finding) {
    return finding.place().orElse(null) instanceof Place.OnPage place && place.area().isPresent()
        ? finding.at(Optional.of(page(place.number()).place(place.area().get())))
        : finding;
  }

  private PdfPage page(int number) {
    return pages.get(number - 1);
  }

  /**
   * The index in reading order of a glyph.
   *
   * @param drawn the index of the glyph in drawing order, counted through all pages
   */
  public int place(int drawn) {
    return read[drawn];
  }

  @Override
  public boolean isAside(int index) {
    return tags.get(index).filter(Tagged::label).isPresent() || isInContents(index);
  }

  @Override
  public boolean isInContents(int index) {
    return tags.get(index).filter(tag -> tag.element().isInside("TOC")).isPresent();
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
  public int flow(int index) {
    Tagged tag = tags.get(index).orElse(null);
    if (tag == null) {
      return TEXT;
    } else if (rubies.isApart(tag)) {
      return tag.note() ? READINGS_OF_NOTES : READINGS;
    }
    return tag.note() ? NOTES : TEXT;
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
    return page(first.page()).place(area);
  }

  @Override
  public String name() {
    return "PDF";
  }
}
