package io.github.huozi.pdf.lines;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.layout.PageStarts;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.TextPlace;
import io.github.huozi.pdf.text.InlineBox;
import io.github.huozi.pdf.text.LaidOutLine;
import io.github.huozi.pdf.text.Line;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Finds where the lines and pictures of a layout stand, for whoever shows their source. */
public final class LinesOnPage {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;

  private final LayoutContext context;
  private final List<PageBox> pages;
  private final double dotsPerPoint;
  private final List<LineOnPage> lines = new ArrayList<>();

  /** The number of visible characters of each block so far. */
  private final IdentityHashMap<Element, Integer> characters = new IdentityHashMap<>();

  /** A digest of the text of each block so far. */
  private final IdentityHashMap<Element, Integer> digests = new IdentityHashMap<>();

  /** The number of each block among those from the same line of the same section. */
  private final IdentityHashMap<Element, Integer> turnOf = new IdentityHashMap<>();

  private final Map<String, Integer> turns = new HashMap<>();

  /**
   * The width by which each box in the margin at the fore-edge is narrower than the margin, in
   * dots.
   */
  private final Map<Box, Integer> foreEdge;

  /**
   * The width by which the box of the line in work is narrower, in pt; negative if it is no such
   * line.
   */
  private float slack;

  private LinesOnPage(SharedContext shared, List<PageBox> pages, Map<Box, Integer> foreEdge) {
    this.foreEdge = foreEdge;
    this.context = shared.newLayoutContextInstance();
    this.pages = pages;
    this.dotsPerPoint = shared.getDotsPerPixel() * PIXELS_TO_A_POINT;
  }

  /**
   * The lines of a layout that show text of a section, or of a template, in their order.
   *
   * @param foreEdge for each box in the margin at the fore-edge, by how much it is narrower than
   *     that
   */
  public static List<LineOnPage> of(Box root, SharedContext shared, Map<Box, Integer> foreEdge) {
    LinesOnPage lines = new LinesOnPage(shared, root.getLayer().getPages(), foreEdge);
    if (!lines.pages.isEmpty()) {
      LaidOutBoxes.each(root, lines::add);
    }
    return List.copyOf(lines.lines);
  }

  private void add(Box box) {
    slack = foreEdge.containsKey(box) ? points(foreEdge.get(box)) : -1;
    @Nullable LaidOutLine line = TextElement.placed(box);
    if (line != null) {
      add(line, box.getHeight());
    } else if (box instanceof BlockBox picture && picture.isReplaced()) {
      picture(
          PageStarts.elementOf(picture),
          new Rectangle(
              picture.getAbsX(), picture.getAbsY(), picture.getWidth(), picture.getHeight()));
    }
  }

  private void add(LaidOutLine placed, double height) {
    StringBuilder text = new StringBuilder();
    double left = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    for (Line.Run run : placed.line().runs()) {
      text.append(run.visible());
      left = Math.min(left, placed.x() + run.from());
      right = Math.max(right, placed.x() + run.to());
    }
    if (text.length() > 0) {
      add(
          Elements.blockOf(placed.line().runs().get(0).element()),
          new Rectangle2D.Double(left, placed.y(), right - left, height),
          text.codePointCount(0, text.length()),
          text);
    }
    for (LaidOutLine.PlacedBox box : placed.boxes()) {
      if (box.box() instanceof InlineBox.OfRenderer) {
        picture(
            box.element(),
            new Rectangle2D.Double(box.x(), box.y(), box.box().width(), box.box().height()));
      }
    }
  }

  private void picture(@Nullable Element element, Rectangle2D area) {
    add(Elements.blockOf(element), area, 0, element == null ? "" : element.getAttribute("src"));
  }

  private void add(@Nullable Element block, Rectangle2D area, int visible, CharSequence text) {
    PageBox page = PageStarts.pageAt(pages, (int) Math.round(area.getY()));
    int leftMargin = TextPlace.left(page, context);
    double top = area.getY() - page.getTop() + TextPlace.top(page, context);
    double bottom = page.getHeight(context) - top - area.getHeight();
    String section = Elements.sectionOf(block);
    int line = block == null ? 0 : Elements.line(block);
    int before = block == null ? 0 : characters.getOrDefault(block, 0);
    int digest = block == null ? 0 : digests.getOrDefault(block, 0);
    for (int i = 0; i < text.length(); i++) {
      digest = 31 * digest + text.charAt(i);
    }
    if (block != null) {
      characters.put(block, before + visible);
      digests.put(block, digest);
    }
    lines.add(
        new LineOnPage(
            page.getPageNo(),
            points(area.getX() + leftMargin),
            points(bottom),
            points(area.getWidth()),
            points(area.getHeight()),
            section,
            line,
            block == null ? 0 : turn(block, section, line),
            before,
            digest,
            slack));
  }

  private int turn(Element block, String section, int line) {
    Integer known = turnOf.get(block);
    if (known == null) {
      known = turns.merge(section + ' ' + line, 1, Integer::sum) - 1;
      turnOf.put(block, known);
    }
    return known;
  }

  private float points(double dots) {
    return (float) (dots / dotsPerPoint);
  }
}
