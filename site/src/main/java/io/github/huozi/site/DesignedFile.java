package io.github.huozi.site;

import io.github.huozi.check.pages.FootRule;
import io.github.huozi.check.pages.PageContents;
import io.github.huozi.check.pages.PageFrame;
import io.github.huozi.check.pages.PageItem;
import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pages.PageItems;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PageReader;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree;
import io.github.huozi.language.WritingMode;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A PDF file as its design is measured: its pages, the frame that most of them use, and the edges
 * of their lines. Lengths are in pt, in the frames of the pages.
 */
final class DesignedFile {

  /** About the ascent of an em square, of Han characters and of Latin letters. */
  private static final double HAN_ASCENT = 0.88;

  private static final double LATIN_ASCENT = 0.8;

  /** Edges of lines that differ by less, in pt, are the same. */
  private static final double SAME_EDGE = 1;

  /** The first line of a page may stand so much higher than the grid's, in lines. */
  private static final double FIRST_LINE = 0.25;

  /** The last line of a note, which is smaller, may stand higher than that of text, in lines. */
  private static final double LAST_LINE = 0.3;

  private static final int ENOUGH_LINES = 20;

  /** A page that leaves so many lines empty is not full. */
  private static final double FULL = 2;

  /** The tags of text that is set in fonts of its own. */
  private static final Set<String> APART = Set.of("Code", "Formula", "Figure", "RT");

  private final String language;
  private final boolean vertical;
  private final List<PageContents> pages;
  private final PageFrame frame;
  private final Set<Integer> openings = new HashSet<>();
  private boolean headShown;
  private boolean footShown;
  private long lines;
  private final double[] starts = new double[2];
  private final double[] ends = new double[2];
  private final Map<Integer, Set<String>> families = new HashMap<>();
  private final Map<Integer, Double> ink = new HashMap<>();

  private DesignedFile(String language, boolean vertical, PdfContent content) {
    this.language = language;
    this.vertical = vertical;
    this.pages = PageItems.read(content.pages());
    findOpenings();
    this.frame = frame(PageFrame.of(pages).orElseThrow(IllegalArgumentException::new));
    for (PageContents page : pages) {
      lines += page.body().stream().filter(this::isText).count();
    }
    for (int side = 0; side < 2; side++) {
      starts[side] = edge(side, item -> item.glyphs().get(0).x());
      ends[side] = edge(side, DesignedFile::end);
    }
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it is damaged, or has no paragraph with tags
   */
  static DesignedFile read(Path path) throws IOException {
    try (PDDocument document = Loader.loadPDF(path.toFile())) {
      PdfContent content = PageReader.read(path, WritingMode.HORIZONTAL_TB);
      // The direction of reading is not in all files.
      boolean vertical = runsDown(content);
      if (vertical) {
        content = PageReader.read(path, WritingMode.VERTICAL_RL);
      }
      String language =
          Objects.requireNonNullElse(document.getDocumentCatalog().getLanguage(), "en");
      DesignedFile file;
      try {
        file = new DesignedFile(language, vertical, content);
      } catch (IllegalArgumentException e) {
        throw new IOException(path + " has no text that can be measured", e);
      }
      file.readFonts(document, content.tags());
      file.ink.putAll(PageInk.read(file, document));
      return file;
    }
  }

  /** Tells whether most characters are in lines that run down the sheet. */
  private static boolean runsDown(PdfContent content) {
    long all = content.pages().stream().mapToLong(page -> page.glyphs().size()).sum();
    long upright =
        content.pages().stream()
            .flatMap(page -> page.glyphs().stream())
            .filter(Glyph::upright)
            .count();
    return upright < all - upright;
  }

  private void readFonts(PDDocument document, TagTree tags) throws IOException {
    Map<Integer, Set<Integer>> leftOut = new HashMap<>();
    for (StructureElement element : tags.elements()) {
      for (Object kid : element.innermost(APART) == null ? List.of() : element.kids()) {
        if (kid instanceof TagTree.Content at) {
          leftOut.computeIfAbsent(at.page(), unused -> new HashSet<>()).add(at.mark());
        }
      }
    }
    for (PageContents page : pages) {
      int number = page.number();
      families.put(
          number,
          PageFonts.families(document.getPage(number - 1), leftOut.getOrDefault(number, Set.of())));
    }
  }

  /** Finds the pages that begin with a section, if most sections of the file begin a page. */
  private void findOpenings() {
    Set<StructureElement> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    int run = 0;
    for (PageContents page : pages) {
      for (PageItem item : page.body()) {
        StructureElement section = PageContents.section(item);
        if (section != null && seen.add(section)) {
          if (item.equals(page.first())) {
            openings.add(page.number());
          } else {
            run++;
          }
        }
      }
    }
    if (run >= openings.size()) {
      openings.clear();
      pages.stream()
          .filter(page -> !page.body().isEmpty())
          .findFirst()
          .ifPresent(page -> openings.add(page.number()));
    }
  }

  /**
   * The frame with the head and the foot that pages show which do not open or end a chapter. A file
   * of short chapters has too few of them for {@link PageFrame}.
   */
  private PageFrame frame(PageFrame found) {
    double above = 0;
    double end = found.foot();
    for (int i = 0; i < pages.size(); i++) {
      PageContents page = pages.get(i);
      if (page.body().isEmpty() || !found.isOf(page)) {
        continue;
      }
      if (!isOpening(page)) {
        PageItem first = page.first();
        headShown |= found.isBodyLine(first);
        double line = first.isPicture() ? first.top() + found.size() : first.baseline();
        // A larger head stands lower in the first line than text does.
        above = Math.max(above, Math.ceil((found.head() - line) / found.leading() - FIRST_LINE));
      }
      for (PageItem item : isLast(i) ? List.<PageItem>of() : page.body()) {
        end = found.isBodyLine(item) ? Math.max(end, item.baseline()) : end;
      }
      for (PageItem note : isLast(i) ? List.<PageItem>of() : page.notes()) {
        end = Math.max(end, note.baseline());
      }
    }
    double head = found.head() - above * found.leading();
    for (int i = 0; i < pages.size(); i++) {
      PageContents page = pages.get(i);
      footShown |=
          !page.body().isEmpty()
              && found.isOf(page)
              && !isOpening(page)
              && !isLast(i)
              && end - page.last().baseline() < found.leading();
    }
    double lines = Math.floor((end - head) / found.leading() + LAST_LINE);
    return new PageFrame(
        found.width(),
        found.height(),
        found.size(),
        found.leading(),
        head,
        head + lines * found.leading(),
        found.noteGap());
  }

  /** The edge of most lines on pages of a side: 0 is that of even numbers. */
  private double edge(int side, ToDoubleFunction<PageItem> place) {
    List<Double> own = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    for (PageContents page : pages) {
      for (PageItem item : frame.isOf(page) ? page.body() : List.<PageItem>of()) {
        if (isText(item) && !item.glyphs().isEmpty()) {
          all.add(place.applyAsDouble(item));
          // The margins of vertical pages move their columns, and not the heads of them.
          if (vertical || page.number() % 2 == side) {
            own.add(place.applyAsDouble(item));
          }
        }
      }
    }
    return usual(own.isEmpty() ? all : own, SAME_EDGE);
  }

  private static double end(PageItem item) {
    Glyph last = item.glyphs().get(item.glyphs().size() - 1);
    return last.end();
  }

  /** The value that most others are within a tolerance of; 0 if there is none. */
  static double usual(List<Double> values, double tolerance) {
    double best = 0;
    long most = 0;
    for (double value : values.stream().sorted().toList()) {
      long near = values.stream().filter(other -> Math.abs(other - value) <= tolerance).count();
      if (near > most) {
        most = near;
        best = value;
      }
    }
    return best;
  }

  /** Tells whether an item is a line of a paragraph in the size of the text. */
  boolean isText(PageItem item) {
    return item.is(Kind.PARAGRAPH) && frame.isBodyLine(item);
  }

  /** Tells whether a line begins at the edge, or as far in as the first line of a paragraph. */
  boolean isSetIn(PageItem item) {
    return Math.abs(item.glyphs().get(0).x() - start(item.page())) > 2.1 * frame.size();
  }

  boolean isLatin() {
    return !isHan() && !isKorean();
  }

  boolean isHan() {
    return language.startsWith("zh") || isJapanese();
  }

  boolean isJapanese() {
    return language.startsWith("ja");
  }

  boolean isKorean() {
    return language.startsWith("ko");
  }

  boolean isVertical() {
    return vertical;
  }

  List<PageContents> pages() {
    return pages;
  }

  /**
   * Tells whether a page that does not open a chapter shows the frame's head with a line of text.
   */
  boolean showsHead() {
    return headShown;
  }

  /** Tells whether a page shows the frame's foot that neither opens nor ends a chapter. */
  boolean showsFoot() {
    return footShown;
  }

  /** Tells whether the file has enough lines to know the measure by. */
  boolean showsMeasure() {
    return lines >= ENOUGH_LINES;
  }

  PageFrame frame() {
    return frame;
  }

  /** The families of each page, by its number. */
  Map<Integer, Set<String>> families() {
    return families;
  }

  /** The ink of each full page without pictures, by its number. */
  Map<Integer, Double> ink() {
    return ink;
  }

  /** The place where the lines of a page begin. */
  double start(int page) {
    return starts[page % 2];
  }

  /** The place where they end. */
  double end(int page) {
    return ends[page % 2];
  }

  /** The length of a full line. */
  double measure() {
    return Math.max(ends[0] - starts[0], ends[1] - starts[1]);
  }

  /** The type area of a page, from the head of its first line to the foot of its last. */
  Rectangle2D typeArea(PageContents page) {
    double ascent = (isLatin() ? LATIN_ASCENT : HAN_ASCENT) * frame.size();
    return new Rectangle2D.Double(
        start(page.number()), frame.head() - ascent, measure(), typeHeight());
  }

  double typeHeight() {
    return (frame.lines() - 1) * frame.leading() + frame.size();
  }

  boolean isOpening(PageContents page) {
    return openings.contains(page.number());
  }

  /** Tells whether a page has text and is the last one of its chapter. */
  boolean isLast(int index) {
    int next = index + 1;
    while (next < pages.size() && pages.get(next).hasNotesOnly()) {
      next++;
    }
    return next >= pages.size() || pages.get(next).body().isEmpty() || isOpening(pages.get(next));
  }

  /** The lines that a page leaves empty at its foot; not rounded. */
  double emptyLines(PageContents page) {
    return FootRule.emptyLines(page, frame);
  }

  /** Tells whether a page has text, and ends neither a chapter nor early. */
  boolean isFull(int index) {
    PageContents page = pages.get(index);
    return isInside(index) && !isOpening(page) && emptyLines(page) < FULL;
  }

  /** Tells whether a page has text in the frame, and does not end a chapter. */
  boolean isInside(int index) {
    PageContents page = pages.get(index);
    return !page.body().isEmpty() && frame.isOf(page) && !isLast(index);
  }
}
