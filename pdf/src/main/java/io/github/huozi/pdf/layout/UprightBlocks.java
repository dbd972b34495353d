package io.github.huozi.pdf.layout;

import com.openhtmltopdf.extend.ReplacedElement;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.BlockFormattingContext;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.ViewportBox;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import java.awt.Rectangle;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Blocks that stand upright between vertical lines. Each is laid out by itself, with horizontal
 * lines, and placed as a picture is; one that is higher than the lines around are long, as several.
 * Lengths are in dots.
 */
public final class UprightBlocks implements ReplacedElementFactory {

  /** Without it, the renderer drops the upper margin of what is placed as a picture is. */
  private static final String KEPT = "padding-top: 0.07px";

  /** A height that no block reaches. */
  private static final int ENDLESS = 1_000_000;

  private final ReplacedElementFactory others;
  private final PrintStyles styles;
  private final PlacedBlocks blocks;
  private final IdentityHashMap<Element, UprightPart> places = new IdentityHashMap<>();

  /** The parts that are as long as they need be, not as the lines around. */
  private final Set<UprightPart> narrow = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The room across the lines. */
  private final int extent;

  /**
   * @param others places other elements
   * @param blocks gets those that may have text beside them
   * @param extent the room across the lines
   */
  UprightBlocks(
      ReplacedElementFactory others, PrintStyles styles, PlacedBlocks blocks, double extent) {
    this.blocks = blocks;
    this.others = others;
    this.styles = styles;
    this.extent = (int) extent;
  }

  /**
   * Lays a block out by itself, and puts an element in its place for each part of it.
   *
   * @param measure the length of the lines around
   */
  void place(Element block, double measure) {
    Element first = made(block);
    Element content = made(block);
    Node around = block.getParentNode();
    around.replaceChild(first, block);
    first.appendChild(content);
    content.appendChild(block);
    List<UprightPart> parts = parts(content, measure);
    UprightPart whole = parts.get(0);
    places.put(first, whole);
    if (whole.isWholeBlock()
        && styles.figureFloat(block).isEmpty()
        && BesideLines.isInText(first)
        && BesideLines.of(styles, measure).leave(whole.length())) {
      narrow.add(whole);
      blocks.letTextBeside(first);
    }
    change(first, "margin-top", margin(block, ElementStyle::marginTop));
    @Nullable Node next = first.getNextSibling();
    Element last = first;
    for (UprightPart part : parts.subList(1, parts.size())) {
      last = made(block);
      around.insertBefore(last, next);
      places.put(last, part);
      styles.change(last, "margin-top: 1em; " + KEPT);
    }
    change(last, "margin-bottom", margin(block, ElementStyle::marginBottom));
  }

  private void change(Element place, String property, double px) {
    styles.change(place, String.format(Locale.ROOT, "%s: %.3fpx; %s", property, px, KEPT));
  }

  /** A margin of a block; of a table with a caption, the caption may have it. */
  private double margin(Element block, ToDoubleFunction<ElementStyle> side) {
    @Nullable Element caption = CaptionedTables.caption(block);
    double own = side.applyAsDouble(styles.of(block));
    return caption == null ? own : Math.max(own, side.applyAsDouble(styles.of(caption)));
  }

  private Element made(Element block) {
    Element made = block.getOwnerDocument().createElementNS(block.getNamespaceURI(), "div");
    styles.style(made, "display: block");
    return made;
  }

  @Override
  public @Nullable ReplacedElement createReplacedElement(
      LayoutContext context, BlockBox box, UserAgentCallback files, int cssWidth, int cssHeight) {
    @Nullable Element element = box.getElement();
    @Nullable UprightPart part = element == null ? null : places.get(element);
    return part == null
        ? others.createReplacedElement(context, box, files, cssWidth, cssHeight)
        : part.in(
            narrow.contains(part)
                ? Math.max(1, part.length())
                : box.getContainingBlock().getContentWidth());
  }

  private List<UprightPart> parts(Element content, double measure) {
    BlockBox root = new BlockBox();
    styles.laidOut(content).give(root);
    root.setElement(content);
    root.setContainingBlock(new ViewportBox(new Rectangle(extent, ENDLESS)));
    LayoutContext context = styles.newContext();
    context.setNoPageBreak(1);
    context.reInit(false);
    context.pushLayer(root);
    context.getRootLayer().addPage(context);
    context.pushBFC(new BlockFormattingContext(root, context));
    // Of text between blocks, of which tables and listings have none, the renderer wants to know.
    if (styles.isHorizontal((Element) content.getFirstChild())) {
      context.getParagraphSplitter().splitRoot(context, content.getOwnerDocument());
    }
    root.layout(context);
    context.popBFC();
    context.popLayer();
    root.calcChildLocations();
    TextElement.divide(root);
    return UprightPart.of(root, context, measure);
  }

  @Override
  public boolean isReplacedElement(@Nullable Element element) {
    return element != null && (places.containsKey(element) || others.isReplacedElement(element));
  }
}
