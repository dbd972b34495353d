package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.table.CellNeeds;
import io.github.huozi.pdf.table.CellNeeds.Division;
import io.github.huozi.pdf.table.CellNeeds.Flow;
import io.github.huozi.pdf.table.CellNeeds.Picture;
import io.github.huozi.pdf.table.CellNeeds.Whole;
import io.github.huozi.pdf.table.CellNeeds.Word;
import io.github.huozi.pdf.text.InlineBox;
import io.github.huozi.pdf.text.InlineContent;
import io.github.huozi.typography.Extent;
import io.github.huozi.typography.Extent.Part;
import io.github.huozi.typography.Paragraph;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Measures what the content of table cells needs, before any layout. Lengths are in dots. */
final class CellMeasure {

  /** A measure in which every paragraph is one line. */
  private static final double ENDLESS = 1e12;

  /** The width that is added to that of a text, so that rounding to whole dots never breaks it. */
  private static final double ROUNDING = 4;

  /** The most parts of a paragraph whose division costs something. */
  private static final int MOST_WHOLES = 50;

  /**
   * The cost of dividing a word, of dividing an address between two words, and of shrinking a
   * picture to nothing, in lines.
   */
  private static final double WORD_COST = 3;

  private static final double JOINT_COST = 1.5;
  private static final double PICTURE_COST = 12;

  /** The length of a text that is better kept on one line, such as a name, in em; and its cost. */
  private static final double SHORT = 8;

  private static final double SHORT_COST = 0.4;

  private final PrintStyles styles;
  private final Composers composers;
  private final ToDoubleFunction<Element> pictures;
  private final MadeContent generated;
  private final TableMeasure tables;

  /** The smallest width to which a picture is scaled down. */
  private final double leastPicture;

  /**
   * @param pictures gives the preferred width of an image
   */
  CellMeasure(
      PrintStyles styles,
      Composers composers,
      MadeContent generated,
      ToDoubleFunction<Element> pictures,
      double leastPicture) {
    this.styles = styles;
    this.generated = generated;
    this.composers = composers;
    this.pictures = pictures;
    this.leastPicture = leastPicture;
    this.tables = new TableMeasure(styles, this);
  }

  /** The measure of tables, and of those inside their cells. */
  TableMeasure tables() {
    return tables;
  }

  /**
   * Measures the content of a block.
   *
   * @param inner the properties that the content inherits
   */
  CellNeeds content(Element block, TextContext inner) {
    ElementStyle style = styles.of(block);
    List<CellNeeds> contents = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    boolean first = true;
    for (Node child = block.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && !isInline(element)) {
        first &= !addRun(run, block, style, first, inner, contents);
        addBlock(element, inner, contents);
      } else {
        run.add(child);
      }
    }
    addRun(run, block, style, first, inner, contents);
    return stacked(contents);
  }

  private static CellNeeds stacked(List<CellNeeds> contents) {
    return contents.isEmpty() ? CellNeeds.NONE : CellNeeds.stacked(contents);
  }

  private boolean isInline(Element element) {
    ElementStyle style = styles.of(element);
    return !style.isOutOfFlow() && style.isInLine();
  }

  private void addBlock(Element element, TextContext outer, List<CellNeeds> contents) {
    ElementStyle style = styles.of(element);
    if (!style.isDisplayNone() && (!style.isOutOfFlow() || style.isFloated())) {
      contents.add(box(element, style, outer));
    }
  }

  /** The needs of a block with its margins, borders and padding. */
  private CellNeeds box(Element element, ElementStyle style, TextContext outer) {
    if (InlineBoxes.isReplaced(element)) {
      return picture(element, style);
    }
    TextContext inner = outer.in(element, styles);
    CellNeeds content = style.isTable() ? tables.nested(element, inner) : content(element, inner);
    double edges = style.leftEdge(0) + style.rightEdge(0);
    double inside = style.isBorderBox() ? style.sides(0) : 0;
    double declared = style.absolute(ElementStyle.Size.WIDTH) - inside;
    double smallest = style.absolute(ElementStyle.Size.MIN_WIDTH) - inside;
    double largest = style.absolute(ElementStyle.Size.MAX_WIDTH) - inside;
    if (declared > 0) {
      content = content.limited(declared, declared);
    }
    if (smallest > 0 || largest > 0) {
      content = content.limited(Math.max(0, smallest), largest > 0 ? largest : Double.MAX_VALUE);
    }
    return content.within(edges);
  }

  private CellNeeds picture(Element image, ElementStyle style) {
    double edges = style.leftEdge(0) + style.rightEdge(0);
    double width = pictures.applyAsDouble(image);
    double least = Math.min(width, leastPicture);
    List<Double> leasts = new ArrayList<>();
    for (Division unused : Division.values()) {
      leasts.add(least);
    }
    Whole whole = new Picture(width, 0, PICTURE_COST * style.lineHeight());
    return new CellNeeds(leasts, width, List.of(), List.of(whole)).within(edges);
  }

  /**
   * Adds a run of inline nodes, and empties it.
   *
   * @return whether it has any content
   */
  private boolean addRun(
      List<Node> run,
      Element block,
      ElementStyle style,
      boolean first,
      TextContext inner,
      List<CellNeeds> contents) {
    List<Node> nodes = List.copyOf(run);
    run.clear();
    if (nodes.isEmpty()) {
      return false;
    }
    if (style.isPreformatted()) {
      contents.add(listing(nodes, style));
      return true;
    }
    Boxed boxed = new Boxed(inner);
    InlineReader reader = new InlineReader(styles, boxed, generated, 0, inner.language(), style);
    nodes.forEach(node -> reader.add(node, style, block, inner.setting()));
    InlineContent text = reader.content();
    if (!text.hasInk()) {
      return false;
    }
    double indent = first ? Math.max(0, style.indent(0)) : 0;
    contents.add(paragraph(text, boxed, style, indent, inner));
    return true;
  }

  /** The needs of the pictures, formulas and blocks in a text. */
  private final class Boxed implements InlineReader.Boxes {

    private final TextContext inner;
    private final IdentityHashMap<Element, CellNeeds> needs = new IdentityHashMap<>();

    Boxed(TextContext inner) {
      this.inner = inner;
    }

    @Override
    public List<InlineBox> of(Element element, ElementStyle style, double measure) {
      if (element.getTagName().equals("math")) {
        return List.of(new InlineBox.OfWidth(pictures.applyAsDouble(element)));
      }
      CellNeeds own = box(element, style, inner);
      needs.put(element, own);
      return List.of(new InlineBox.OfWidth(own.natural()));
    }
  }

  private CellNeeds paragraph(
      InlineContent text, Boxed boxed, ElementStyle style, double indent, TextContext inner) {
    List<Piece> pieces = text.pieces();
    double[] leastOf = new double[pieces.size()];
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Piece.Solid solid) {
        @Nullable CellNeeds needs = boxed.needs.get(text.element(i));
        leastOf[i] = needs == null ? solid.width() : needs.least(Division.ADDRESSES);
      }
    }
    Extent extent =
        composers.extent(
            inner.language(), new Paragraph(pieces, ENDLESS, 0, Alignment.RAGGED, inner.setting()));
    double line = style.lineHeight();
    double em = style.font().getSize2D();
    double natural = extent.natural() + indent + ROUNDING;
    boolean unbroken = style.isUnbroken();
    List<Double> least = new ArrayList<>();
    for (Division division : Division.values()) {
      double widest = unbroken ? natural : Math.min(natural, division.floor() * em);
      for (Part part : extent.parts()) {
        double width =
            pieces.get(part.piece()) instanceof Piece.Solid
                ? leastOf[part.piece()]
                : limited(part, text, division);
        widest = Math.max(widest, width + ROUNDING);
      }
      least.add(widest);
    }
    List<Flow> flows = new ArrayList<>();
    double loss = extent.natural() / (2 * Math.max(1, extent.parts().size()));
    for (int i = 0; i < extent.lines().size(); i++) {
      double length = extent.lines().get(i) + (i == 0 ? indent : 0) + ROUNDING;
      flows.add(new Flow(length, 0, Math.min(loss, 2 * em), line));
    }
    List<Whole> wholes = new ArrayList<>();
    for (Part part : extent.parts()) {
      if (part.kind() != Extent.Kind.UNBROKEN
          && part.width() > Division.FOUR_LETTERS.address() * part.em()
          && wholes.size() < MOST_WHOLES) {
        List<Double> segments = new ArrayList<>(part.segments());
        segments.set(0, segments.get(0) + ROUNDING);
        wholes.add(new Word(segments, 0, JOINT_COST * line, WORD_COST * line));
      }
    }
    if (natural < SHORT * em) {
      wholes.add(new Word(List.of(natural), 0, 0, SHORT_COST * line));
    }
    boxed.needs.values().forEach(needs -> wholes.addAll(needs.wholes()));
    return new CellNeeds(least, natural, flows, wholes);
  }

  private static double limited(Part part, InlineContent text, Division division) {
    if (isAddress(part, text)) {
      double longest = part.segments().stream().mapToDouble(Double::doubleValue).max().orElse(0);
      return Math.min(longest, division.address() * part.em());
    }
    return part.kind() == Extent.Kind.WORD
        ? Math.min(part.width(), division.word() * part.em())
        : part.width();
  }

  /** Tells whether a part gives way before words do: an address, or a word of code. */
  private static boolean isAddress(Part part, InlineContent text) {
    return part.kind() == Extent.Kind.WORD
        ? InlineReader.isCode(text.element(part.piece()))
        : part.kind() == Extent.Kind.ADDRESS;
  }

  /** The needs of preformatted text, whose lines its author ends. */
  private CellNeeds listing(List<Node> nodes, ElementStyle style) {
    List<Double> lines = new ArrayList<>(List.of(0.0));
    nodes.forEach(node -> addLines(node, lines));
    double em = style.font().getSize2D();
    double line = style.lineHeight();
    double natural = ROUNDING + lines.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    boolean wraps = !style.isAsWritten();
    List<Double> least = new ArrayList<>();
    for (Division division : Division.values()) {
      least.add(wraps ? Math.min(natural, division.address() * em) : natural);
    }
    List<Flow> flows = lines.stream().map(length -> new Flow(length, 0, em, line)).toList();
    Whole whole = new Picture(natural, 0, JOINT_COST * line * lines.size());
    return new CellNeeds(least, natural, flows, List.of(whole));
  }

  private void addLines(Node node, List<Double> lines) {
    if (node instanceof Text text) {
      EditionFont font = styles.font((Element) text.getParentNode());
      text.getData()
          .codePoints()
          .forEach(
              c -> {
                if (c == '\n') {
                  lines.add(0.0);
                } else {
                  lines.set(lines.size() - 1, lines.get(lines.size() - 1) + advance(font, c));
                }
              });
    } else {
      for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
        addLines(child, lines);
      }
    }
  }

  private static double advance(EditionFont font, int codePoint) {
    return font.advance(codePoint) * font.getSize2D();
  }
}
