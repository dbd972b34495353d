package io.github.huozi.pdf.layout;

import com.openhtmltopdf.extend.ReplacedElementFactory;
import io.github.huozi.language.Language;
import io.github.huozi.pdf.file.PageProgress;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.text.BlockInLine;
import io.github.huozi.pdf.text.Ink;
import io.github.huozi.pdf.text.InlineBox;
import io.github.huozi.pdf.text.InlineContent;
import io.github.huozi.pdf.text.Line;
import io.github.huozi.pdf.text.LineSetter;
import io.github.huozi.pdf.text.Type;
import io.github.huozi.typography.Alternatives;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Composes the texts of a document in lines before the renderer lays it out: finds the texts,
 * computes their measures, and puts an element for each text into the document, which the renderer
 * places as a box of known size.
 *
 * <p>The columns of tables get fixed widths first: see {@link FixedColumns}. Where the renderer
 * finds another measure than the computed one, as beside a float, {@link TextBoxes} has the text
 * composed again.
 */
public final class LineComposition {

  /** The number of texts that are composed in parallel. */
  private static final int AT_ONCE = 128;

  /** A block; without a height the renderer would collapse the margins above and below lines. */
  private static final String LINES = "display: block; min-height: 0.05px";

  /** The shortest caption of a figure beside lines, in its characters. */
  private static final int CAPTION = 8;

  /** The most lines of the caption of such a figure. */
  private static final int CAPTION_LINES = 2;

  /** The elements in a figure that are laid out by themselves. */
  private static final Set<String> NOT_BESIDE = Set.of("table", "pre", "figure");

  private final PrintStyles styles;
  private final Language language;
  private final Composers composers;
  private final FixedColumns columns;
  private final ColumnBlocks columnBlocks;
  private final CellMeasure natural;
  private final InlineBoxes boxes;
  private final TextReader reader;
  private final MadeContent generated;
  private final ListMarkers markers;
  private final ListingSizes listings;
  private final double pageWidth;
  private final SectionProgress progress;
  private final TextBoxes texts;
  private final @Nullable UprightBlocks upright;
  private final PlacedBlocks blocks = new PlacedBlocks();

  /** The texts that are composed when there are enough of them. */
  private final List<Found> ready = new ArrayList<>();

  /** The nodes that an element for lines replaces when all styles are known. */
  private final List<Replacement> replacements = new ArrayList<>();

  /** The blocks that stand upright, in their order, with the length of the lines around. */
  private final Map<Element, Double> uprightBlocks = new LinkedHashMap<>();

  private final double extent;
  private final ToDoubleFunction<Element> pictureLength;

  /** The markers of list items that have had no text yet. */
  private final List<Ink> pending = new ArrayList<>();

  private record Found(Element element, TextBlock text, double measure) {}

  private record Replacement(List<Node> nodes, Element element) {}

  /**
   * @param generated what style sheets add to the elements
   * @param others places pictures and formulas
   * @param pictures gives the preferred width of an image, in dots
   * @param turned the measure of a turned page for wide tables, in dots; empty if none is turned
   * @param extent the length of a page's text across its lines, in dots
   */
  public LineComposition(
      PrintStyles styles,
      MadeContent generated,
      ReplacedElementFactory others,
      Language language,
      Composers composers,
      ToDoubleFunction<Element> pictures,
      OptionalDouble turned,
      double extent,
      PageProgress progress) {
    this.styles = styles;
    this.composers = composers;
    this.generated = generated;
    this.columns = new FixedColumns(styles, composers, blocks, generated, pictures, turned);
    this.columnBlocks = new ColumnBlocks(styles, blocks, language.script().isHan());
    this.language = language;
    this.pageWidth = styles.pageWidth();
    this.natural = new CellMeasure(styles, composers, generated, pictures, pageWidth);
    this.boxes = new InlineBoxes(styles, this::blockInLine);
    this.reader = new TextReader(styles, boxes, generated, composers);
    this.markers = new ListMarkers(styles);
    this.listings = new ListingSizes(styles, reader);
    this.progress = new SectionProgress(progress);
    this.texts = new TextBoxes(others, composers, styles.context());
    this.extent = extent;
    this.pictureLength = pictures;
    this.upright =
        styles.mode().isVertical() ? new UprightBlocks(texts, styles, blocks, extent) : null;
  }

  /** The lines of the texts. */
  public TextBoxes texts() {
    return texts;
  }

  /** The blocks that stand in columns or on turned pages. */
  public PlacedBlocks blocks() {
    return blocks;
  }

  /**
   * Composes all texts, and has the renderer place the lines and all else that it does not lay out.
   */
  public void compose(Document document) {
    ReferredTables.find(document, blocks);
    DropCaps.place(styles.firstLetters(), styles);
    TextContext root = new TextContext(language, styles.text(document.getDocumentElement()));
    Element body = (Element) document.getElementsByTagName("body").item(0);
    progress.begin(body);
    block(body, pageWidth, root);
    setReady();
    replacements.forEach(LineComposition::replace);
    styles.place(upright == null ? texts : upright);
    if (upright != null) {
      uprightBlocks.forEach(upright::place);
    }
  }

  private static void replace(Replacement replacement) {
    Node first = replacement.nodes.get(0);
    first.getParentNode().insertBefore(replacement.element, first);
    replacement.nodes.forEach(replacement.element::appendChild);
  }

  /**
   * Composes the content of a block.
   *
   * @param around the width of the content of the block around it, in dots
   */
  private void block(Element element, double around, TextContext outer) {
    if (styles.of(element).isDisplayNone()) {
      return;
    }
    if (upright != null && outer.setting().mode().isVertical() && isUpright(element, outer)) {
      uprightBlocks.put(element, around);
      styles.change(element, "margin-left: 0; margin-right: 0");
      shrink(element, styles.of(element), extent, outer);
      block(element, extent, outer.in(element, styles));
      return;
    }
    if (upright != null && element.getTagName().equals("figure")) {
      narrow(element, around, outer);
    }
    if (styles.of(element).isTable()) {
      columns.fix(element, around, true, outer);
    } else {
      columnBlocks.fit(element, around);
    }
    ElementStyle style = styles.of(element);
    TextContext inner = outer.in(element, styles);
    OptionalDouble cell = columns.cellWidth(element);
    OptionalDouble ofTable = columns.room(element);
    double width = cell.orElse(ofTable.orElseGet(() -> style.contentWidth(around)));
    if (listings.fit(element, style, width, around, inner)) {
      block(element, around, outer);
      return;
    }
    int before = pending.size();
    if (style.isListItem()) {
      pending.addAll(markers.of(element, style));
    }
    List<Node> run = new ArrayList<>();
    boolean first = true;
    for (Node child : children(element)) {
      if (isOutOfFlow(child)) {
        outOfFlow((Element) child, width, inner);
      } else if (isBlock(child)) {
        first &= !text(run, element, style, first, width, inner);
        run = new ArrayList<>();
        block((Element) child, width, inner);
      } else {
        run.add(child);
      }
    }
    text(run, element, style, first, width, inner);
    if (style.isListItem() && pending.size() > before) {
      markerAlone(element, style, inner, width, before);
    }
    progress.leave(element);
  }

  /**
   * Makes a figure of one picture no longer than that, and its caption no more than a few lines, if
   * lines have room beside it. A picture leaves room for so many on its page.
   */
  private void narrow(Element figure, double around, TextContext outer) {
    ElementStyle style = styles.of(figure);
    List<Element> pictures = new ArrayList<>();
    collectPictures(figure, pictures);
    if (pictures.size() != 1
        || !style.isAutoWidth()
        || hasCall(figure)
        || !styles.figureFloat(figure).isEmpty()
        || !BesideLines.isInText(figure)) {
      return;
    }
    double edges = style.sides(around);
    double caption = CAPTION * style.fontSize();
    TextContext inner = outer.in(figure, styles);
    for (Node child : children(figure)) {
      if (child instanceof Element own && own.getTagName().equals("figcaption")) {
        double whole = natural.content(own, inner.in(own, styles)).natural();
        caption = Math.max(caption, whole / CAPTION_LINES + styles.of(own).fontSize());
      }
    }
    double length = Math.max(pictureLength.applyAsDouble(pictures.get(0)), caption) + edges;
    if (BesideLines.of(styles, around).leave(length)) {
      double inside = style.isBorderBox() ? 0 : edges;
      styles.change(
          figure, "margin-left: 0; margin-right: 0; width: " + styles.px(length - inside));
      blocks.letTextBeside(figure);
    }
  }

  /** Collects the pictures of a figure, and what else would stand beside them. */
  private static void collectPictures(Element element, List<Element> pictures) {
    for (Node child : children(element)) {
      if (child instanceof Element inner) {
        if (InlineBoxes.isReplaced(inner) || NOT_BESIDE.contains(inner.getTagName())) {
          pictures.add(inner);
        } else {
          collectPictures(inner, pictures);
        }
      }
    }
  }

  /**
   * Tells whether a block stands upright between vertical lines: a table or a listing that is no
   * wider than the sheet, or what a style sheet says has horizontal lines. The calls of notes in it
   * would not be found on its page.
   */
  private boolean isUpright(Element element, TextContext outer) {
    ElementStyle style = styles.of(element);
    boolean table = style.isTable();
    boolean asked = styles.isHorizontal(element);
    if (!(table || asked || element.getTagName().equals("pre"))
        || hasCall(element)
        || Elements.isInPageNote(element)) {
      return false;
    }
    styles.setUpright(element, true);
    TextContext own = outer.in(element, styles);
    double edges = style.leftEdge(extent) + style.rightEdge(extent);
    boolean fits =
        table
            ? columns.fits(element, extent, own)
            : asked || natural.content(element, own).natural() + edges <= extent;
    if (!fits) {
      styles.setUpright(element, false);
    }
    return fits;
  }

  private boolean hasCall(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && (Elements.isNoteCall(inner) || hasCall(inner))) {
        return true;
      }
    }
    return false;
  }

  /** Sets the marker of an item that has no text. */
  private void markerAlone(
      Element item, ElementStyle style, TextContext inner, double width, int from) {
    List<Ink> alone = List.copyOf(pending.subList(from, pending.size()));
    pending.subList(from, pending.size()).clear();
    InlineContent nothing = new InlineContent();
    LineSetter.Block type = type(item, style, width, false, alone);
    TextBlock text = new TextBlock(item, nothing, type, inner, style.alignment(), null);
    Element element = lines(item);
    boolean empty = item.getFirstChild() == null;
    Line line =
        new Line(
            0,
            0,
            empty ? type.lineHeight() : 0,
            type.baseline(),
            List.of(),
            alone,
            List.of(),
            0,
            false,
            0);
    item.insertBefore(element, item.getFirstChild());
    texts.add(element, text, width, List.of(line));
  }

  /** An element that stands for lines. */
  private Element lines(Element around) {
    Element element =
        around.getOwnerDocument().createElementNS(around.getNamespaceURI(), TextElement.NAME);
    styles.style(element, LINES);
    return element;
  }

  /** Composes a block outside the flow. Running heads are not set with the text. */
  private void outOfFlow(Element element, double around, TextContext outer) {
    ElementStyle style = styles.of(element);
    if (style.isRunning() || InlineBoxes.isReplaced(element)) {
      return;
    }
    List<Ink> outside = List.copyOf(pending);
    pending.clear();
    shrink(element, style, around, outer);
    block(element, around, outer);
    pending.addAll(0, outside);
  }

  /** Gives a block that is as wide as its content that width. */
  private void shrink(Element element, ElementStyle style, double around, TextContext outer) {
    if (!style.isAutoWidth() || style.isTable()) {
      return;
    }
    double edges = style.leftEdge(around) + style.rightEdge(around);
    double needed = natural.content(element, outer.in(element, styles)).natural();
    double width = Math.ceil(Math.max(0, Math.min(around - edges, needed)));
    double inside = style.isBorderBox() ? style.sides(around) : 0;
    styles.change(element, "width: " + styles.px(width + inside));
  }

  private boolean isOutOfFlow(Node node) {
    return node instanceof Element element && styles.of(element).isOutOfFlow();
  }

  private boolean isBlock(Node node) {
    return styles.isBlock(node) || (node instanceof Element element && holdsBlock(element));
  }

  /** Tells whether an inline element holds a block in the flow. */
  private boolean holdsBlock(Element element) {
    ElementStyle style = styles.of(element);
    if (!style.isInline() || InlineBoxes.isReplaced(element)) {
      return false;
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && !isOutOfFlow(inner) && isBlock(inner)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Composes a run of inline nodes.
   *
   * @return whether it has text
   */
  private boolean text(
      List<Node> run,
      Element block,
      ElementStyle style,
      boolean first,
      double measure,
      TextContext inner) {
    if (run.isEmpty()) {
      return false;
    }
    if (run.stream().anyMatch(this::holdsBlocks)) {
      sideBySide(run, measure, inner);
      return true;
    }
    hoist(run, measure, inner);
    double indent = first ? style.indent(measure) : 0;
    InlineContent content = reader.read(run, block, style, measure, indent, inner);
    if (!content.hasInk()) {
      return false;
    }
    boolean preformatted = style.isPreformatted() && !style.keepsLinesOnly();
    LineSetter.Block type = type(block, style, measure, first, pending);
    pending.clear();
    TextBlock text =
        new TextBlock(
            block,
            content,
            type,
            inner,
            style.alignment(),
            preformatted
                ? new TextBlock.Listing(
                    style.tabSize(),
                    style.isWrapped(),
                    new Type(styles.font(block), style.color(), 0, 0))
                : null);
    Element element = lines(block);
    replacements.add(new Replacement(List.copyOf(run), element));
    setLater(new Found(element, text, measure));
    return true;
  }

  private LineSetter.Block type(
      Element block, ElementStyle style, double measure, boolean first, List<Ink> marks) {
    EditionFont font = style.font();
    return new LineSetter.Block(
        block,
        Math.round(style.lineHeight()),
        Math.round(styles.baselineInLine(style)),
        first ? style.indent(measure) : 0,
        style.align(),
        !Elements.isInside(block, "table"),
        font.ascent() - font.descent(),
        new InlineReader(styles, boxes, generated, measure, language, style)
            .decorations(style, block),
        marks);
  }

  /** Moves what is outside the flow before the text that holds it. */
  private void hoist(List<Node> run, double measure, TextContext inner) {
    List<Element> outside = new ArrayList<>();
    run.forEach(node -> collectOutside(node, outside));
    for (Element element : outside) {
      outOfFlow(element, measure, inner);
      styles.keep(element);
      run.get(0).getParentNode().insertBefore(element, run.get(0));
    }
  }

  private void collectOutside(Node node, List<Element> outside) {
    if (!(node instanceof Element element) || InlineBoxes.isReplaced(element)) {
      return;
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (isOutOfFlow(child)) {
        outside.add((Element) child);
      } else {
        collectOutside(child, outside);
      }
    }
  }

  /** Tells whether a node is a block in the line that holds blocks. */
  private boolean holdsBlocks(Node node) {
    if (!(node instanceof Element element) || InlineBoxes.isReplaced(element)) {
      return false;
    }
    ElementStyle style = styles.of(element);
    boolean box = style.isInlineBlock() || style.isInlineTable();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (!isOutOfFlow(child) && ((box && styles.isBlock(child)) || holdsBlocks(child))) {
        return true;
      }
    }
    return style.isInlineTable();
  }

  /** Composes blocks that stand side by side, where the renderer puts them. */
  private void sideBySide(List<Node> run, double measure, TextContext inner) {
    for (Node node : run) {
      if (node instanceof Element element) {
        ElementStyle style = styles.of(element);
        if (style.isInlineBlock() && !InlineBoxes.isReplaced(element)) {
          shrink(element, style, measure, inner);
          block(element, measure, inner);
        } else if (style.isInlineTable()) {
          block(element, measure, inner);
        } else {
          hoist(List.of(element), measure, inner);
        }
      }
    }
  }

  /** Sets a block of text that stands in a line. */
  private InlineBox blockInLine(Element element, ElementStyle style, double around) {
    TextContext inner = new TextContext(language, styles.text(element)).in(element, styles);
    double room = style.contentWidth(around);
    double indent = style.indent(room);
    InlineContent content = reader.read(children(element), element, style, room, indent, inner);
    LineSetter.Block type = type(element, style, around, true, List.of());
    TextBlock text = new TextBlock(element, content, type, inner, style.alignment(), null);
    double width = style.isAutoWidth() ? 0 : room;
    List<Line> lines = List.of();
    if (content.hasInk()) {
      if (style.isAutoWidth()) {
        lines = text.lines(composers, new LineSetter.Room(TextBlock.ENDLESS));
        width = lines.stream().mapToDouble(Line::width).max().orElse(0);
        width = Math.min(Math.ceil(width), room);
      }
      lines = text.lines(composers, new LineSetter.Room(width));
    }
    double height = style.contentHeight(lines.stream().mapToDouble(Line::height).sum());
    return BlockInLine.of(style, around, lines, Math.max(0, width), height);
  }

  private void setLater(Found text) {
    ready.add(text);
    if (ready.size() >= AT_ONCE) {
      setReady();
    }
  }

  /** Composes the texts that are ready in parallel. */
  private void setReady() {
    List<Composers.Task> tasks = new ArrayList<>();
    for (Found found : ready) {
      if (found.text.preformatted() == null) {
        tasks.add(found.text.task(new LineSetter.Room(found.measure)));
      }
    }
    List<Alternatives> composed = composers.compose(tasks);
    int next = 0;
    for (Found found : ready) {
      TextBlock.Listing listing = found.text.preformatted();
      if (listing == null) {
        Alternatives set = composed.get(next++);
        texts.add(
            found.element,
            found.text,
            found.measure,
            found.text.set(set.best(), new LineSetter.Room(found.measure)),
            new LineChoices.Choice(set.longer(), set.shorter()));
      } else {
        texts.add(found.element, found.text, found.measure, found.text.set(listing, found.measure));
      }
    }
    ready.clear();
  }

  private static List<Node> children(Element element) {
    List<Node> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
    }
    return children;
  }
}
