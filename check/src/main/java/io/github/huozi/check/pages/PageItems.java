package io.github.huozi.check.pages;

import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.StructureElement;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines and pictures of tagged pages. Content without a tag is left out. */
public final class PageItems {

  /** Letters whose baselines are further apart than this, in em, are on two lines. */
  private static final double NEXT_LINE = 0.6;

  /** A letter smaller than this, compared with the largest one, does not set the baseline. */
  private static final double SMALLER = 0.95;

  /** A letter that is larger by this factor than the text beside it is an initial. */
  private static final double INITIAL = 1.8;

  static final Set<String> HEADINGS = Set.of("H", "H1", "H2", "H3", "H4", "H5", "H6");
  private static final Set<String> PICTURES = Set.of("Figure", "Formula");
  private static final Set<String> CELLS = Set.of("TH", "TD");

  private final List<PdfPage> pages;

  /** The blocks that have text outside of code. */
  private final BitSet prose = new BitSet();

  /** The sections that hold a table of contents and nothing else. */
  private final Set<StructureElement> contents = Collections.newSetFromMap(new IdentityHashMap<>());

  private int drawn;

  private PageItems(List<PdfPage> pages) {
    this.pages = pages;
  }

  /** Reads pages, which are in order. */
  public static List<PageContents> read(List<PdfPage> pages) {
    return new PageItems(pages).read();
  }

  private List<PageContents> read() {
    for (PdfPage page : pages) {
      @Nullable Tagged before = null;
      for (Optional<Tagged> read : page.tags()) {
        Tagged tag = read.orElse(null);
        if (tag != null && !tag.equals(before) && !tag.element().isInside("Code")) {
          prose.set(tag.block());
        }
        before = tag;
      }
    }
    List<List<PageItem>> items = new ArrayList<>();
    boolean sections = false;
    for (PdfPage page : pages) {
      List<PageItem> read = items(page);
      items.add(read);
      for (PageItem item : read) {
        StructureElement section = PageContents.innermostSection(item);
        if (section != null && item.is(Kind.CONTENTS)) {
          contents.add(section);
        }
      }
    }
    for (List<PageItem> read : items) {
      sections |= read.stream().anyMatch(this::isInSection);
    }
    List<PageContents> read = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      List<PageItem> body = new ArrayList<>();
      List<PageItem> notes = new ArrayList<>();
      List<PageItem> other = new ArrayList<>();
      for (PageItem item : items.get(i)) {
        (item.is(Kind.NOTE) && !isInFlow(item)
                ? notes
                : !sections || isInSection(item) ? body : other)
            .add(item);
      }
      read.add(new PageContents(pages.get(i), body, notes, other));
    }
    return read;
  }

  /**
   * Tells whether a note stands below a heading, or below other notes there; others are at their
   * calls, and so is one that the heading calls.
   */
  private static boolean isInFlow(PageItem item) {
    @Nullable StructureElement note = item.element().outermost(Set.of("Note"));
    @Nullable StructureElement group = note == null ? null : note.parent();
    String before = "";
    for (Object kid : group == null ? List.of() : group.kids()) {
      if (kid == note) {
        return HEADINGS.contains(before);
      } else if (kid instanceof StructureElement element && !element.role().equals("Note")) {
        before = calls(element) ? "" : element.role();
      }
    }
    return false;
  }

  private static boolean calls(StructureElement element) {
    return element.role().equals("Reference")
        || element.kids().stream()
            .anyMatch(kid -> kid instanceof StructureElement inner && calls(inner));
  }

  private boolean isInSection(PageItem item) {
    StructureElement section = PageContents.innermostSection(item);
    return section != null && !contents.contains(section);
  }

  /** The items of a page, from top to bottom. */
  private List<PageItem> items(PdfPage page) {
    List<PageItem> items = new ArrayList<>(pictures(page));
    List<Line> lines = new ArrayList<>();
    Map<Integer, List<Line>> ofBlock = new LinkedHashMap<>();
    @Nullable Line line = null;
    @Nullable Tagged before = null;
    boolean drawing = false;
    boolean reading = false;
    boolean call = false;
    for (int i = 0; i < page.glyphs().size(); i++) {
      Tagged tag = page.tags().get(i).orElse(null);
      if (tag != null && !tag.equals(before)) {
        drawing = tag.element().isInside("Figure");
        reading = tag.isReading();
        call = tag.element().isInside("Reference");
        before = tag;
      }
      if (tag == null || drawing || reading) {
        continue;
      }
      Glyph glyph = page.glyphs().get(i);
      if (line == null || line.block != tag.block() || !line.has(glyph)) {
        List<Line> others = ofBlock.computeIfAbsent(tag.block(), unused -> new ArrayList<>());
        line = others.stream().filter(other -> other.has(glyph)).findFirst().orElse(null);
        if (line == null) {
          line = new Line(tag, drawn + i);
          others.add(line);
          lines.add(line);
        }
      }
      line.add(glyph, call);
    }
    drawn += page.glyphs().size();
    lines.forEach(each -> items.add(each.item(kind(each.element, each.block))));
    items.sort(Comparator.comparingDouble(PageItem::top));
    return items;
  }

  private List<PageItem> pictures(PdfPage page) {
    Map<StructureElement, PageItem> pictures = new LinkedHashMap<>();
    for (PdfPage.PaintedArea painted : page.paint().areas()) {
      Tagged tag = painted.tag().orElse(null);
      StructureElement figure = tag == null ? null : tag.element().innermost(PICTURES);
      if (tag != null && figure != null && !(isFormula(figure) && prose.get(tag.block()))) {
        PageItem before = pictures.get(figure);
        Rectangle2D area =
            before == null ? painted.area() : painted.area().createUnion(before.area());
        Kind kind = kind(tag.element(), tag.block());
        pictures.put(
            figure,
            new PageItem(
                page.number(),
                kind,
                tag.block(),
                figure,
                before == null ? tag.order() : before.order(),
                -1,
                area,
                area.getMaxY(),
                0,
                List.of(),
                false));
      }
    }
    return List.copyOf(pictures.values());
  }

  /** Tells whether a picture is a formula; in a line of text it is no picture. */
  private static boolean isFormula(StructureElement picture) {
    return picture.isInside("Formula");
  }

  private Kind kind(StructureElement element, int block) {
    if (element.isInside("Note")) {
      return Kind.NOTE;
    } else if (element.isInside("TOC")) {
      return Kind.CONTENTS;
    } else if (element.isInside("Caption")) {
      return Kind.CAPTION;
    } else if (element.innermost(CELLS) != null || element.isInside("Table")) {
      return Kind.TABLE;
    } else if (element.isInside("Figure")) {
      return Kind.FIGURE;
    } else if (isFormula(element)) {
      return Kind.FORMULA;
    } else if (element.innermost(HEADINGS) != null) {
      return Kind.HEADING;
    } else if (!prose.get(block)) {
      return Kind.CODE;
    } else if (element.isInside("BlockQuote")) {
      return Kind.QUOTATION;
    }
    return element.isInside("L") ? Kind.LIST : Kind.PARAGRAPH;
  }

  /** Collects the glyphs of a line. */
  private static final class Line {

    private final StructureElement element;
    private final int block;
    private final int order;
    private final int first;
    private final List<Glyph> glyphs = new ArrayList<>();
    private boolean calls;
    private double baseline;
    private double size;

    Line(Tagged tag, int first) {
      this.element = tag.element();
      this.block = tag.block();
      this.order = tag.order();
      this.first = first;
    }

    boolean has(Glyph glyph) {
      // An initial of several lines stands for itself.
      boolean initial = size > INITIAL * glyph.size() && glyphs.size() <= 2;
      if (glyph.size() > INITIAL * size || (initial && Math.abs(glyph.y() - baseline) > 1)) {
        return false;
      }
      return Math.abs(glyph.y() - baseline) <= NEXT_LINE * Math.max(size, glyph.size());
    }

    void add(Glyph glyph, boolean call) {
      if (glyphs.isEmpty() || glyph.size() > size / SMALLER) {
        size = glyph.size();
        baseline = glyph.y();
      }
      calls |= call;
      glyphs.add(glyph);
    }

    PageItem item(Kind kind) {
      Rectangle2D area = glyphs.get(0).area();
      for (Glyph glyph : glyphs) {
        area.add(glyph.area());
      }
      return new PageItem(
          glyphs.get(0).page(),
          kind,
          block,
          element,
          order,
          first,
          area,
          baseline,
          size,
          List.copyOf(glyphs),
          calls);
    }
  }
}
