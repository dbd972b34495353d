package io.github.huozi.check;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a PDF.
 *
 * @param pages its pages
 * @param glyphs the characters of all pages, one after the other
 * @param furniture which of them belong to the page
 */
record PdfText(List<PdfPage> pages, List<Glyph> glyphs, BitSet furniture) implements FoundText {

  /**
   * @param titles what running heads may say, without white space
   * @param manuscript all text, without white space
   */
  static PdfText of(List<PdfPage> pages, Set<String> titles, String manuscript) {
    List<Glyph> glyphs = new ArrayList<>();
    pages.forEach(page -> glyphs.addAll(page.glyphs()));
    return new PdfText(pages, glyphs, new PageFurniture(pages, titles, manuscript).find());
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
