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
 * Finds running heads and page numbers of a PDF without tags: the top and bottom lines of a page
 * that have a title, the page's number, or a text that other pages have at the same height.
 */
final class PageFurniture {

  /** The greatest distance of the baselines of glyphs on one line, in pt. */
  private static final double SAME_LINE = 0.5;

  /** The number of lines that are examined at the top and at the bottom of a page. */
  private static final int DEPTH = 2;

  /** A text that this many pages have at one height is not there by chance. */
  private static final int OFTEN = 3;

  private static final double SMALLER = 0.95;

  private final List<PdfPage> pages;
  private final Set<String> titles;
  private final String manuscript;
  private final BitSet furniture = new BitSet();
  private final double bodySize;

  /**
   * @param titles the titles that running heads may have, without white space
   * @param manuscript the whole text, without white space
   */
  PageFurniture(List<PdfPage> pages, Set<String> titles, String manuscript) {
    this.pages = pages;
    this.titles = titles;
    this.manuscript = manuscript;
    this.bodySize = bodySize(pages);
  }

  /**
   * A run of text at the top or the bottom of a page.
   *
   * @param from the first glyph, counted through all pages
   * @param to the glyph after the last one
   * @param page the index of the page
   * @param glyph the first glyph
   */
  private record Piece(int from, int to, int page, String text, Glyph glyph) {

    long height() {
      return Math.round((double) glyph.y());
    }

    /** The same for runs of text that differ in numbers alone. */
    String likeness() {
      return height() + " " + text.replaceAll("\\d+", "#");
    }
  }

  /** The indexes of the glyphs of running heads and page numbers, counted through all pages. */
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
    // A text that the manuscript has may be part of it, though it is small and at a page's top.
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
    // A superscript is above its line, but is no line of its own.
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

  /** Whether no other text overlaps the line at a height. */
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

  /** The most frequent glyph size, in pt. */
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
