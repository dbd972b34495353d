package io.github.huozi.check.text;

import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds running heads and page numbers: what stands above or below all else on a page and says a
 * title, the page's number, or the same as on other pages in the same place.
 */
final class PageFurniture {

  /** Glyphs within this are on one line, in pt. */
  private static final double SAME_LINE = 0.5;

  /** Lines above and below the text that are looked at. */
  private static final int DEPTH = 2;

  /** On so many pages the same is no chance. */
  private static final int OFTEN = 3;

  private static final double SMALLER = 0.95;

  private final List<PdfPage> pages;
  private final Set<String> titles;
  private final String manuscript;
  private final BitSet furniture = new BitSet();
  private final double bodySize;

  /**
   * @param titles what running heads may say, without white space
   * @param manuscript all text, without white space
   */
  PageFurniture(List<PdfPage> pages, Set<String> titles, String manuscript) {
    this.pages = pages;
    this.titles = titles;
    this.manuscript = manuscript;
    this.bodySize = bodySize(pages);
  }

  /**
   * A stretch of text at the edge of a page.
   *
   * @param from its first glyph, counted through all pages
   * @param page the index of its page
   */
  private record Piece(int from, int to, int page, String text, Glyph glyph) {

    long height() {
      return Math.round((double) glyph.y());
    }

    String likeness() {
      return height() + " " + text.replaceAll("\\d+", "#");
    }
  }

  BitSet find() {
    for (int round = 0; round < DEPTH; round++) {
      List<Piece> pieces = new ArrayList<>();
      int offset = 0;
      for (PdfPage page : pages) {
        addEdges(page, offset, pieces);
        offset += page.glyphs().size();
      }
      Map<String, Integer> count = new HashMap<>();
      Map<Long, Integer> heads = new HashMap<>();
      for (Piece piece : pieces) {
        count.merge(piece.likeness(), 1, Integer::sum);
        if (titles.contains(piece.text())) {
          heads.merge(piece.height(), 1, Integer::sum);
        }
      }
      for (Piece piece : pieces) {
        int alike = count.getOrDefault(piece.likeness(), 0);
        if (isFurniture(piece, alike, heads.getOrDefault(piece.height(), 0))) {
          furniture.set(piece.from(), piece.to());
        }
      }
    }
    return furniture;
  }

  private boolean isFurniture(Piece piece, int alike, int heads) {
    if (piece.glyph().size() > bodySize + 0.1) {
      return false;
    }
    if (piece.text().equals(String.valueOf(piece.page() + 1))) {
      return true;
    }
    // What the manuscript says too may be the text's, though it is in small type at a page's head.
    return piece.glyph().size() < SMALLER * bodySize
        && ((heads > 1 && titles.contains(piece.text()))
            || (alike >= OFTEN && !manuscript.contains(piece.text())));
  }

  private void addEdges(PdfPage page, int offset, List<Piece> pieces) {
    double top = Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (int i = 0; i < page.glyphs().size(); i++) {
      if (!furniture.get(offset + i)) {
        top = Math.min(top, page.glyphs().get(i).y());
        bottom = Math.max(bottom, page.glyphs().get(i).y());
      }
    }
    // A raised figure is above its line, but no line of its own.
    boolean topAlone = isAlone(page, offset, top);
    boolean bottomAlone = isAlone(page, offset, bottom);
    int start = -1;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i <= page.glyphs().size(); i++) {
      boolean edge =
          i < page.glyphs().size()
              && !furniture.get(offset + i)
              && ((topAlone && isOn(page.glyphs().get(i), top))
                  || (bottomAlone && isOn(page.glyphs().get(i), bottom)));
      boolean goesOn =
          edge && start >= 0 && isOn(page.glyphs().get(i), page.glyphs().get(start).y());
      if (start >= 0 && !goesOn) {
        pieces.add(
            new Piece(
                offset + start,
                offset + i,
                page.number() - 1,
                text.toString(),
                page.glyphs().get(start)));
        start = -1;
      }
      if (edge) {
        if (start < 0) {
          start = i;
          text.setLength(0);
        }
        text.appendCodePoint(page.glyphs().get(i).codePoint());
      }
    }
  }

  private boolean isAlone(PdfPage page, int offset, double y) {
    for (int i = 0; i < page.glyphs().size(); i++) {
      double distance = Math.abs(page.glyphs().get(i).y() - y);
      if (!furniture.get(offset + i) && distance >= SAME_LINE && distance < bodySize) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOn(Glyph glyph, double y) {
    return Math.abs(glyph.y() - y) < SAME_LINE;
  }

  /** The size that most of the text has. */
  static double bodySize(List<PdfPage> pages) {
    Map<Long, Integer> sizes = new HashMap<>();
    for (PdfPage page : pages) {
      page.glyphs().forEach(glyph -> sizes.merge(Math.round(glyph.size() * 10d), 1, Integer::sum));
    }
    return sizes.entrySet().stream()
        .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getKey() / 10.0)
        .orElse(0.0);
  }
}
