package io.github.huozi.check.text;

import io.github.huozi.check.Finding;
import io.github.huozi.check.FoundText;
import io.github.huozi.check.LetterMark;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The text of a PDF in reading order: the order of the tags, or the drawing order if the file has
 * no tags.
 */
public final class PdfText implements FoundText {

  /** The most height of a mark on letters, in pt. */
  private static final double HIGHEST_MARK = 100;

  /** The most thickness of a line beside letters, a wavy one too, in em. */
  private static final double THICKEST = 0.5;

  /** The heights above the baseline between which a line crosses letters, in em. */
  private static final double THROUGH_FROM = 0.05;

  private static final double THROUGH_TO = 0.7;

  /** The distance from a line of text within which a mark is one of its letters, in em. */
  private static final double BESIDE = 0.8;

  private final List<PdfPage> pages;
  private final List<Glyph> glyphs = new ArrayList<>();
  private final List<Optional<Tagged>> tags = new ArrayList<>();

  /** The index in reading order for each index in drawing order. */
  private final int[] read;

  private final PrintedRubies rubies = new PrintedRubies();

  /** The areas that may be marks on letters, by the numbers of the pages. */
  private final Map<Integer, List<Rectangle2D>> bars = new ConcurrentHashMap<>();

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
  public boolean has(LetterMark mark, int index) {
    Glyph glyph = glyphs.get(index);
    if (!glyph.upright() || glyph.square()) {
      return true; // In a landscape table, and where letters stand side by side, none is looked
      // for.
    }
    return bars.computeIfAbsent(glyph.page(), number -> bars(page(number))).stream()
        .anyMatch(bar -> is(mark, bar, glyph));
  }

  /** The areas of a page that are no text and may be marks on letters. */
  private static List<Rectangle2D> bars(PdfPage page) {
    return page.paint().areas().stream()
        .filter(area -> area.tag().isEmpty())
        .map(PdfPage.PaintedArea::area)
        .filter(area -> area.getHeight() < HIGHEST_MARK)
        .toList();
  }

  /** Tells whether an area is a mark on a glyph. */
  private static boolean is(LetterMark mark, Rectangle2D bar, Glyph glyph) {
    double middle = glyph.x() + glyph.width() / 2;
    if (bar.getMinX() > middle || middle > bar.getMaxX()) {
      return false;
    }
    double size = glyph.size();
    double top = (glyph.y() - bar.getMinY()) / size;
    double bottom = (glyph.y() - bar.getMaxY()) / size;
    double middleOfBar = (top + bottom) / 2;
    boolean crosses = THROUGH_FROM < middleOfBar && middleOfBar < THROUGH_TO;
    return switch (mark) {
      case STRUCK -> crosses && top - bottom < THICKEST;
      case LINED -> !crosses && top - bottom < THICKEST && -BESIDE < bottom && top < 1 + BESIDE;
      // The dots of a line are one area, some above and some below.
      case DOTTED ->
          (top > THROUGH_TO || bottom < THROUGH_FROM) && -BESIDE < bottom && top < 1 + BESIDE;
    };
  }

  @Override
  public double typeSize(int index) {
    return glyphs.get(index).size();
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
