package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.BlockFormattingContext;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.ViewportBox;
import com.openhtmltopdf.render.simplepainter.SimplePainter;
import io.github.huozi.pdf.paint.PagePainter;
import io.github.huozi.pdf.paint.PaintedElement;
import io.github.huozi.pdf.paint.PaintedLines;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.text.LaidOutLine;
import java.awt.Rectangle;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Blocks that stand upright between vertical lines. Each is laid out by itself, with horizontal
 * lines, and placed as a picture is. Lengths are in dots.
 */
public final class UprightBlocks implements ReplacedElementFactory {

  private static final CascadedStyle BLOCK =
      CascadedStyle.createLayoutStyle(
          List.of(
              CascadedStyle.createLayoutPropertyDeclaration(CSSName.DISPLAY, IdentValue.BLOCK)));

  /** A height that no block reaches. */
  private static final int ENDLESS = 1_000_000;

  private final ReplacedElementFactory others;
  private final SharedContext shared;
  private final PrintStyles sheets;
  private final Set<Element> places = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The room across the lines. */
  private final int extent;

  /**
   * @param others places other elements
   * @param extent the room across the lines
   */
  UprightBlocks(
      ReplacedElementFactory others, SharedContext shared, PrintStyles sheets, double extent) {
    this.others = others;
    this.shared = shared;
    this.sheets = sheets;
    this.extent = (int) extent;
  }

  /** Puts an element in the place of a block, which is laid out by itself. */
  void place(Element block) {
    Element place = made(block);
    Element content = made(block);
    block.getParentNode().replaceChild(place, block);
    place.appendChild(content);
    content.appendChild(block);
    places.add(place);
  }

  private Element made(Element block) {
    Element made = block.getOwnerDocument().createElementNS(block.getNamespaceURI(), "div");
    sheets.style(made, BLOCK);
    return made;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback files, int cssWidth, int cssHeight) {
    @Nullable Element element = box.getElement();
    if (element == null || !places.contains(element)) {
      return others.createReplacedElement(context, box, files, cssWidth, cssHeight);
    }
    return new Placed(
        laidOut((Element) element.getFirstChild()), box.getContainingBlock().getContentWidth());
  }

  private BlockBox laidOut(Element content) {
    BlockBox root = new BlockBox();
    root.setStyle(shared.getStyle(content));
    root.setElement(content);
    root.setContainingBlock(new ViewportBox(new Rectangle(extent, ENDLESS)));
    LayoutContext context = shared.newLayoutContextInstance();
    context.setFontContext(new FontContext() {});
    context.setNoPageBreak(1);
    context.reInit(false);
    context.pushLayer(root);
    context.getRootLayer().addPage(context);
    context.pushBFC(new BlockFormattingContext(root, context));
    root.layout(context);
    context.popBFC();
    context.popLayer();
    root.calcChildLocations();
    PaintedLines.divide(root);
    return root;
  }

  @Override
  public boolean isReplacedElement(@Nullable Element element) {
    return element != null && (places.contains(element) || others.isReplacedElement(element));
  }

  /** A block that has been laid out by itself. */
  public static final class Placed extends PaintedElement {

    private final BlockBox root;
    private final int measure;
    private final int left;
    private final int width;
    private final double scale;

    /**
     * @param measure the length of the lines around
     */
    Placed(BlockBox root, int measure) {
      this.root = root;
      this.measure = measure;
      Rectangle seen = new Rectangle(-1, -1);
      LaidOutBoxes.each(root, box -> add(box, seen));
      this.left = seen.x;
      this.width = Math.max(1, seen.width);
      this.scale = Math.min(1, (double) measure / Math.max(1, root.getHeight()));
    }

    /** Adds what is seen of a box that is a table, a listing or a line. */
    private static void add(Box box, Rectangle seen) {
      @Nullable LaidOutLine line = PaintedLines.placed(box);
      if (box instanceof TableBox || isListing(box)) {
        seen.add(new Rectangle(box.getAbsX(), box.getAbsY(), box.getWidth(), box.getHeight()));
      } else if (line != null) {
        seen.add(
            new Rectangle(
                (int) Math.floor(line.x()),
                (int) line.y(),
                (int) Math.ceil(line.line().width()),
                1));
      }
    }

    private static boolean isListing(Box box) {
      return box.getElement() != null && box.getElement().getTagName().equals("pre");
    }

    /** The boxes in it. */
    BlockBox root() {
      return root;
    }

    /** Whether it is a table, which may stand at the head or the foot of a page. */
    public boolean isTable() {
      return ((Element) root.getElement().getFirstChild()).getTagName().equals("table");
    }

    /** The element that it holds, with all in it. */
    public Element content() {
      return root.getElement();
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
      return (int) Math.ceil(width * scale);
    }

    @Override
    public void paint(RenderingContext context, PagePainter painter, BlockBox box) {
      Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
      int height = (int) Math.ceil(root.getHeight() * scale);
      Rectangle upright =
          new Rectangle(area.x + (area.width - height) / 2, area.y, height, area.height);
      painter.upright(
          upright,
          scale,
          () -> {
            painter.translate(-left, 0);
            new SimplePainter(0, 0).paintLayer(context, root.getLayer());
            painter.translate(left, 0);
          });
    }
  }
}
