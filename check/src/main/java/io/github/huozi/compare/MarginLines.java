package io.github.huozi.compare;

import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The running heads of pages. A file with tags marks them as artifacts; in one without, they are
 * the first or the last line of a page if a page near it has the same line at the same height.
 */
final class MarginLines {

  /** The most pages between one with a running head and the next with the same one. */
  private static final int NEAR = 2;

  /** The most by which lines at the same height differ, in pt. */
  private static final double SAME_HEIGHT = 2;

  /** The least gap between words, in em. */
  private static final double GAP = 0.12;

  private final Set<Glyph> glyphs = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Word> heads = new LinkedHashMap<>();

  MarginLines(List<PdfPage> pages, List<String> labels, boolean tagged) {
    if (tagged) {
      for (PdfPage page : pages) {
        Rectangle2D text = bounds(page.glyphs());
        for (Line line : Line.of(page.paint().artifacts())) {
          if (text.isEmpty() || !text.intersects(line.area())) {
            add(line, labels);
          }
        }
      }
      return;
    }
    List<List<Line>> edges = pages.stream().map(MarginLines::edges).toList();
    for (int i = 0; i < edges.size(); i++) {
      List<List<Line>> near =
          edges.subList(Math.max(0, i - NEAR), Math.min(edges.size(), i + NEAR + 1));
      for (Line line : edges.get(i)) {
        if (line.pattern().isBlank()
            || near.stream().flatMap(List::stream).filter(line::isAlike).count() > 1) {
          glyphs.addAll(line.glyphs());
          add(line, labels);
        }
      }
    }
  }

  /** Tells whether a glyph of a file without tags is none of the text. */
  boolean has(Glyph glyph) {
    return glyphs.contains(glyph);
  }

  /** The running heads, each where it stands first. */
  List<Word> heads() {
    return List.copyOf(heads.values());
  }

  private void add(Line line, List<String> labels) {
    int page = line.glyphs().get(0).page();
    // The number of the page is none of its running head.
    List<String> words = new ArrayList<>(List.of(line.text().split(" ", -1)));
    words.removeIf(labels.get(page - 1)::equals);
    String text = String.join(" ", words);
    if (text.codePoints().anyMatch(Character::isLetter)) {
      heads.putIfAbsent(text, Word.whole(Word.Kind.TEXT, text, text, page, line.area(), 0));
    }
  }

  /** The first and the last line of a page. */
  private static List<Line> edges(PdfPage page) {
    List<Line> lines = Line.of(page.glyphs());
    Comparator<Line> byHeight = Comparator.comparingDouble(line -> line.area().getCenterY());
    return lines.size() < 2
        ? List.of()
        : List.of(Collections.min(lines, byHeight), Collections.max(lines, byHeight));
  }

  private static Rectangle2D bounds(Collection<Glyph> all) {
    Rectangle2D bounds = null;
    for (Glyph glyph : all) {
      bounds = bounds == null ? glyph.area() : bounds.createUnion(glyph.area());
    }
    return bounds == null ? new Rectangle2D.Double() : bounds;
  }

  /** Glyphs that follow each other in a line. */
  private record Line(List<Glyph> glyphs, String text, Rectangle2D area) {

    static List<Line> of(List<Glyph> all) {
      List<Line> lines = new ArrayList<>();
      int start = 0;
      for (int i = 1; i <= all.size(); i++) {
        if (i == all.size() || !PrintedWords.isOneLine(all.get(i - 1), all.get(i))) {
          lines.add(of(all, start, i));
          start = i;
        }
      }
      return lines.stream().filter(line -> !line.glyphs().isEmpty()).toList();
    }

    private static Line of(List<Glyph> all, int from, int to) {
      List<Glyph> own = all.subList(from, to);
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < own.size(); i++) {
        Glyph glyph = own.get(i);
        if (i > 0 && glyph.gapAfter(own.get(i - 1)) >= GAP * glyph.size()) {
          text.append(' ');
        }
        text.appendCodePoint(glyph.codePoint());
      }
      return new Line(own, text.toString(), bounds(own));
    }

    /** The text but for its digits, which are a page number. */
    String pattern() {
      return text.replaceAll("\\d", "");
    }

    boolean isAlike(Line other) {
      return pattern().equals(other.pattern())
          && Math.abs(area.getMinY() - other.area.getMinY()) < SAME_HEIGHT;
    }
  }
}
