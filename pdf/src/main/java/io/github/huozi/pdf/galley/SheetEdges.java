package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.layout.PageStarts;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.TextPlace;
import io.github.huozi.pdf.text.LaidOutLine;
import io.github.huozi.pdf.text.Line;
import io.github.huozi.typography.Characters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Finds text that a layout puts out of sight: beyond the left or right edge of the sheet, or in
 * lines wholly outside the type area, which the renderer does not paint; or below the foot of its
 * page, in something that is higher than one.
 */
public final class SheetEdges {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;

  /** The part of a letter beyond the edge that is not noticed, in pt. */
  private static final double TOLERANCE = 0.75;

  /** The length of an excerpt of a text, in characters. */
  private static final int EXCERPT = 24;

  private final LayoutContext context;
  private final List<PageBox> pages;
  private final Map<Box, TooHigh> cut;
  private final double dotsPerPoint;

  /** The index of each block in {@link #places}. */
  private final IdentityHashMap<Element, Integer> found = new IdentityHashMap<>();

  private final List<Outside> places = new ArrayList<>();

  private final Set<TooHigh> told = new HashSet<>();

  private SheetEdges(SharedContext shared, List<PageBox> pages, Map<Box, TooHigh> cut) {
    this.cut = cut;
    this.context = shared.newLayoutContextInstance();
    this.pages = pages;
    this.dotsPerPoint = shared.getDotsPerPixel() * PIXELS_TO_A_POINT;
  }

  /**
   * Checks a layout.
   *
   * @param cut the lines below the foot of their page, with what they are in
   * @return the tables and other blocks with such text, in the order of the text
   */
  public static List<Outside> find(Box root, SharedContext shared, Map<Box, TooHigh> cut) {
    SheetEdges edges = new SheetEdges(shared, root.getLayer().getPages(), cut);
    LaidOutBoxes.each(root, edges::check);
    return List.copyOf(edges.places);
  }

  private void check(Box box) {
    @Nullable LaidOutLine line = TextElement.placed(box);
    if (line == null || pages.isEmpty()) {
      return;
    }
    for (Line.Run run : line.line().runs()) {
      if (run.text().codePoints().anyMatch(Characters::isRead)) {
        check(run, line.x(), box);
      }
    }
  }

  private void check(Line.Run run, double x, Box box) {
    @Nullable TooHigh high = cut.get(box);
    if (high != null) {
      // One message for each part: all of its lines have the same cause.
      if (told.add(high)) {
        add(run, Edge.FOOT, high.below() / dotsPerPoint);
      }
      return;
    }
    double left = x + run.from();
    double right = x + run.to();
    PageBox page = PageStarts.pageAt(pages, box.getAbsY());
    int before = TextPlace.left(page, context);
    int room = page.getWidth(context) - before;
    double offSheet = Math.max(-before - left, right - room) / dotsPerPoint;
    if (offSheet > TOLERANCE || isUnpainted(box, page)) {
      double points = Math.max(-left, right - page.getContentWidth(context)) / dotsPerPoint;
      add(run, Edge.SIDE, points);
    }
  }

  /** Tells whether the box for a line is wholly outside the type area. */
  private boolean isUnpainted(Box box, PageBox page) {
    return box.getAbsX() >= page.getContentWidth(context) || box.getAbsX() + box.getWidth() <= 0;
  }

  private void add(Line.Run run, Edge edge, double points) {
    Element element = run.element();
    @Nullable Element table = outermost(element, "table");
    Element subject = table == null ? element : table;
    @Nullable Element withLine = Elements.blockOf(subject);
    Element block = table == null && withLine != null ? withLine : subject;
    Integer at = found.get(block);
    if (at == null) {
      found.put(block, places.size());
      places.add(place(block, table != null, edge, excerpt(run.text()), points));
    } else if (places.get(at).points() < points) {
      places.set(at, place(block, table != null, edge, places.get(at).text(), points));
    }
  }

  private static Outside place(
      Element block, boolean table, Edge edge, String text, double points) {
    @Nullable Element withLine = Elements.blockOf(block);
    return new Outside(
        table,
        edge,
        text,
        points,
        Elements.sectionOf(block),
        withLine == null ? 0 : Elements.line(withLine));
  }

  private static @Nullable Element outermost(Element element, String name) {
    @Nullable Element found = null;
    for (@Nullable Node node = element; node instanceof Element e; node = e.getParentNode()) {
      if (e.getTagName().equals(name)) {
        found = e;
      }
    }
    return found;
  }

  private static String excerpt(String text) {
    String stripped = text.strip();
    return stripped.codePointCount(0, stripped.length()) <= EXCERPT
        ? stripped
        : stripped.substring(0, stripped.offsetByCodePoints(0, EXCERPT)) + "…";
  }

  /** An edge of a page. */
  public enum Edge {
    /** The left or right one. */
    SIDE,
    /** The foot of the type area. */
    FOOT
  }

  /**
   * A block with text beyond the page's edge.
   *
   * @param table whether it is a table
   * @param edge the edge that it is beyond
   * @param text its first text that is not fully visible
   * @param points the length beyond the type area, in pt
   * @param section the id of its section; empty outside sections
   * @param line the line in the section's file; 0 if unknown
   */
  public record Outside(
      boolean table, Edge edge, String text, double points, String section, int line) {}
}
