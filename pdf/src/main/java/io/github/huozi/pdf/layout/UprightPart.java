package io.github.huozi.pdf.layout;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.simplepainter.SimplePainter;
import io.github.huozi.pdf.paint.PagePainter;
import io.github.huozi.pdf.paint.PagePainter.Band;
import io.github.huozi.pdf.paint.PaintedElement;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.text.LaidOutLine;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A part of a block that stands upright between vertical lines: all of it, or some rows of a table
 * below its head, or some lines of a listing. A block of text stands at the foot of the page, as
 * wide as that. Lengths are in dots.
 */
public final class UprightPart extends PaintedElement {

  private final BlockBox root;

  /** The place of what is seen of the whole block. */
  private final Rectangle seen;

  /** The head of a table, which is repeated above the part; without height if there is none. */
  private final Band head;

  private final Band band;

  /** The length of the lines around. */
  private final int measure;

  private UprightPart(BlockBox root, Rectangle seen, Band head, Band band, int measure) {
    this.root = root;
    this.seen = seen;
    this.head = head;
    this.band = band;
    this.measure = measure;
  }

  /**
   * The parts of a block, of about the same height: one if it is no higher than the lines around
   * are long.
   *
   * @param root the block as it is laid out by itself
   * @param measure the length of the lines around
   */
  static List<UprightPart> of(BlockBox root, LayoutContext context, double measure) {
    Rectangle seen = new Rectangle(-1, -1);
    if (isText(root)) {
      Box text = root.getChild(0);
      seen.add(new Rectangle(0, 0, root.getWidth(), text.getAbsY() + text.getHeight()));
    } else {
      LaidOutBoxes.each(root, box -> add(box, context, seen));
    }
    int end = seen.y + seen.height;
    NavigableSet<Integer> cuts = new TreeSet<>();
    Band head = seen.height > measure ? cuts(root, cuts) : Band.NONE;
    List<Integer> starts = starts(cuts, head, seen, measure);
    int parts = starts.size();
    int least = (int) measure / 2;
    int most = (int) measure;
    // The lowest height at which there are no more parts.
    while (parts > 1 && least < most - 1) {
      int middle = (least + most) / 2;
      List<Integer> tried = starts(cuts, head, seen, middle);
      if (tried.size() > parts) {
        least = middle;
      } else {
        starts = tried;
        most = middle;
      }
    }
    List<UprightPart> found = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      Band band = new Band(starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : end);
      found.add(new UprightPart(root, seen, i == 0 ? Band.NONE : head, band, (int) measure));
    }
    return found;
  }

  /** The length along the lines around, if those are as long. */
  int length() {
    return head.height() + band.height();
  }

  /** The same part between lines of another length. */
  UprightPart in(int length) {
    return new UprightPart(root, seen, head, band, length);
  }

  /** Adds what is seen of a box that is a table, a listing or a line. */
  private static void add(Box box, LayoutContext context, Rectangle seen) {
    @Nullable LaidOutLine line = TextElement.placed(box);
    if (box instanceof TableBox || isListing(box)) {
      seen.add(box.getPaintingBorderEdge(context));
    } else if (line != null) {
      seen.add(
          new Rectangle(
              (int) Math.floor(line.x()),
              box.getAbsY(),
              (int) Math.ceil(line.line().width()),
              box.getHeight()));
    }
  }

  /** Tells whether a block is neither a table, with or without a caption, nor a listing. */
  private static boolean isText(BlockBox root) {
    boolean[] other = new boolean[1];
    LaidOutBoxes.each(root, box -> other[0] |= box instanceof TableBox || isListing(box));
    return !other[0];
  }

  private static boolean isListing(@Nullable Box box) {
    return box != null && box.getElement() != null && box.getElement().getTagName().equals("pre");
  }

  /**
   * Finds where a block may be divided: above all rows of a table that no cell crosses, but for the
   * first, and above all lines of a listing but for the first.
   *
   * @return the head of the table; without height if there is none
   */
  private static Band cuts(BlockBox root, NavigableSet<Integer> cuts) {
    List<Band> heads = new ArrayList<>();
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof TableSectionBox section && section.isHeader()) {
            heads.add(new Band(box.getAbsY(), box.getAbsY() + box.getHeight()));
          } else if (box instanceof TableRowBox
              || (TextElement.line(box) != null && isListing(box.getParent()))) {
            cuts.add(box.getAbsY());
          }
        });
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof TableCellBox) {
            int bottom = box.getAbsY() + box.getHeight();
            cuts.subSet(box.getAbsY(), false, bottom, false).clear();
          }
        });
    Band head = heads.isEmpty() ? Band.NONE : heads.get(0);
    cuts.headSet(head.bottom()).clear();
    cuts.pollFirst();
    return head;
  }

  /** The starts of the parts if each is as high as it may be. */
  private static List<Integer> starts(
      NavigableSet<Integer> cuts, Band head, Rectangle seen, double height) {
    List<Integer> starts = new ArrayList<>(List.of(seen.y));
    int start = seen.y;
    double room = height;
    while (start + room < seen.y + seen.height) {
      // A row that is higher than a part may be has a part of its own, which is scaled down.
      @Nullable Integer next = cuts.floor((int) (start + room));
      next = next == null || next <= start ? cuts.higher(start) : next;
      if (next == null) {
        break;
      }
      starts.add(next);
      start = next;
      room = height - head.height();
    }
    return starts;
  }

  /** Tells whether it is a table or a part of one, which text may pass. */
  public boolean isTable() {
    return content().getTagName().equals("table");
  }

  /** Tells whether the part is a whole table or a whole listing. */
  boolean isWholeBlock() {
    return isWhole() && !isText(root);
  }

  private boolean isWhole() {
    return band.height() == seen.height;
  }

  /** The element of the block. */
  Element content() {
    return (Element) root.getElement().getFirstChild();
  }

  /** Calls an action for all elements in it; the first part has those of no row, too. */
  public void elements(Consumer<Element> action) {
    if (band.top() > seen.y) {
      boxes(box -> each(box.getElement(), Set.of(), action));
      return;
    }
    Set<Element> later = Collections.newSetFromMap(new IdentityHashMap<>());
    LaidOutBoxes.each(
        root,
        box -> {
          if (box instanceof TableRowBox && !band.holds(box)) {
            later.add(box.getElement());
          }
        });
    each(root.getElement(), later, action);
  }

  /** Calls an action for the boxes of its rows and lines. */
  public void boxes(Consumer<Box> action) {
    LaidOutBoxes.each(
        root,
        box -> {
          boolean row = box instanceof TableRowBox || TextElement.line(box) != null;
          if (row && band.holds(box)) {
            action.accept(box);
          }
        });
  }

  private static void each(Element element, Set<Element> others, Consumer<Element> action) {
    if (others.contains(element)) {
      return;
    }
    action.accept(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        each(inner, others, action);
      }
    }
  }

  private double scale() {
    return Math.min(1, (double) measure / Math.max(1, head.height() + band.height()));
  }

  @Override
  public boolean holdsBoxes() {
    return true;
  }

  @Override
  public int getIntrinsicWidth() {
    return measure;
  }

  @Override
  public int getIntrinsicHeight() {
    return (int) Math.ceil(Math.max(1, seen.width) * scale());
  }

  @Override
  public void paint(RenderingContext context, PagePainter painter, BlockBox box) {
    Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
    int height = (int) Math.ceil((head.height() + band.height()) * scale());
    // Parts begin at the same height.
    int top = isText(root) ? area.width - height : isWhole() ? (area.width - height) / 2 : 0;
    Rectangle upright = new Rectangle(area.x + top, area.y, height, area.height);
    painter.upright(
        upright,
        scale(),
        () -> {
          painter.translate(-seen.x, -head.top());
          painter.repeated(head, () -> paint(context));
          painter.translate(0, head.bottom() - band.top());
          painter.only(band, () -> paint(context));
          painter.translate(seen.x, band.top() - head.height());
        });
  }

  private void paint(RenderingContext context) {
    new SimplePainter(0, 0).paintLayer(context, root.getLayer());
  }
}
