package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.language.Language;
import io.github.huozi.language.Script;
import io.github.huozi.makeup.Costs;
import io.github.huozi.makeup.Item.Give;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.BreakStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.text.Line;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The cost of ending a page between two parts of a galley. */
final class BreakPlaces {

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** The elements that a paragraph introduces if it ends in a colon. */
  private static final Set<String> INTRODUCED =
      Set.of("blockquote", "ul", "ol", "dl", "pre", "table", "figure");

  /** The elements that white space above and below sets off from the text. */
  private static final Set<String> INSET = Set.of("blockquote", "aside", "ul", "ol", "dl");

  /** The classes of paragraphs that name what follows them. */
  private static final Set<String> LABELS =
      Set.of(Names.LISTING_TITLE, Names.TAB_TITLE, "filename", "file-name");

  /** The number of lines up to which a listing keeps its spaces. */
  private static final int SHORT_LISTING = 2;

  private static final Set<String> LISTS = Set.of("ul", "ol", "dl");

  private final PrintStyles sheets;
  private final BlockEdges edges;

  BreakPlaces(PrintStyles sheets, BlockEdges edges) {
    this.sheets = sheets;
    this.edges = edges;
  }

  /** Tells whether a style sheet forces a page break between two parts. */
  boolean isForced(Part last, Part part) {
    for (@Nullable EnclosingBlocks at = last.last;
        at != null && edges.ends(at, last);
        at = at.outer()) {
      if (style(at).after()) {
        return true;
      }
    }
    for (@Nullable EnclosingBlocks at = part.first;
        at != null && edges.begins(at, part);
        at = at.outer()) {
      if (style(at).before()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The cost of ending a page between two parts, but for the lines of one paragraph.
   *
   * @param shared the blocks around both
   */
  double cost(Part last, Part part, EnclosingBlocks shared) {
    double cost = 0;
    if (isKeptWithNext(last) || isKeptWithLast(part)) {
      cost += Costs.HEADING_AT_FOOT;
    }
    if (isKeptTogether(shared)) {
      cost += Costs.KEPT_TOGETHER;
    }
    if (introduces(last, part)) {
      cost += Costs.INTRODUCTION_APART;
    }
    return cost;
  }

  /** Tells whether a style sheet keeps a part on one page with the next. */
  boolean isKeptWithNext(Part part) {
    for (@Nullable EnclosingBlocks at = part.last;
        at != null && edges.ends(at, part);
        at = at.outer()) {
      if (style(at).avoidsAfter()) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a style sheet keeps a part on one page with the one before it. */
  boolean isKeptWithLast(Part part) {
    for (@Nullable EnclosingBlocks at = part.first;
        at != null && edges.begins(at, part);
        at = at.outer()) {
      if (style(at).avoidsBefore()) {
        return true;
      }
    }
    return false;
  }

  private boolean isKeptTogether(EnclosingBlocks shared) {
    for (@Nullable EnclosingBlocks at = shared; at != null; at = at.outer()) {
      if (style(at).avoidsInside()) {
        return true;
      }
    }
    return false;
  }

  private BreakStyle style(EnclosingBlocks around) {
    return sheets.breaks(around.block().getElement());
  }

  /** Tells whether a part is a line of a heading. */
  static boolean isHeading(Part part) {
    return isIn(part.first, HEADINGS);
  }

  /**
   * Tells whether a part is a line of a paragraph in the text, not of a listing, a caption or the
   * like.
   */
  static boolean isProse(Part part) {
    return Classes.isFlow(part.first) && "p".equals(Classes.name(part.first.block()));
  }

  /** Tells whether a part is a line of verse. */
  static boolean isVerse(Part part) {
    @Nullable EnclosingBlocks around = part.first.outer();
    return part.line >= 0
        && (isVerse(part.first.block()) || (around != null && isVerse(around.block())));
  }

  /** Tells whether a block is verse. */
  static boolean isVerse(BlockBox block) {
    return block.getElement() != null
        && (Names.has(block.getElement(), Names.VERSE)
            || Names.has(block.getElement(), Names.POEM));
  }

  /** Tells whether a part is a paragraph of one line, such as a poet's name, and no verse. */
  static boolean isShortLine(Part part) {
    return part.lines == 1 && isProse(part) && !isVerse(part);
  }

  /** The quotation, list or box around a part, the outermost one; null if there is none. */
  static @Nullable BlockBox inset(Part part) {
    @Nullable BlockBox found = null;
    for (@Nullable EnclosingBlocks at = part.first; at != null; at = at.outer()) {
      @Nullable String name = Classes.name(at.block());
      found = name != null && INSET.contains(name) ? at.block() : found;
    }
    return found;
  }

  /**
   * The height by which the space between two parts may be more. A heading stays close to its text,
   * and its page grows above it. Verse, short listings, and what is in a list, a quotation or a
   * table keep theirs.
   */
  Give give(Part last, Part part) {
    if (isHeading(last) || isLabel(last)) {
      return Give.NOTHING;
    }
    if (isKeptWithNext(last) || isKeptWithLast(part)) {
      return Give.REST;
    }
    if (isHeading(part)) {
      return isIn(part.first, LISTS) ? Give.REST : Give.HEADING;
    }
    @Nullable BlockBox around = inset(part);
    boolean within =
        (around != null && around == inset(last))
            || isInTable(EnclosingBlocks.shared(last.last, part.first));
    return within || isTight(last, last.last) || isTight(part, part.first) ? Give.REST : Give.BLOCK;
  }

  /** Tells whether the space above and below a part stays as it is. */
  private static boolean isTight(Part part, EnclosingBlocks around) {
    return isVerse(part) || (isListing(around) && part.lines <= SHORT_LISTING);
  }

  /**
   * Tells whether one of two parts is in a figure's caption, and the other is what it belongs to.
   *
   * @param shared the blocks around both
   */
  static boolean partsCaption(Part last, Part part, EnclosingBlocks shared) {
    return isIn(shared, Set.of("figure"))
        && isCaption(last.last, shared) != isCaption(part.first, shared);
  }

  private static boolean isCaption(EnclosingBlocks around, EnclosingBlocks figure) {
    for (@Nullable EnclosingBlocks at = around;
        at != null && at.depth() > figure.depth();
        at = at.outer()) {
      @Nullable Element element = at.block().getElement();
      if (element != null && Classes.isCaption(element)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a part is a line that ends in a divided word. */
  static boolean endsInHyphen(Part part) {
    @Nullable Line line = TextElement.line(part.boxes.get(0));
    return line != null && line.divides();
  }

  /** Tells whether a part is a line that takes some part of its measure or more. */
  static boolean isLong(Part part, double most) {
    @Nullable Line line = TextElement.line(part.boxes.get(0));
    double measure = part.boxes.get(0).getWidth();
    return line != null
        && line.runs().stream().anyMatch(run -> line.start() + run.to() >= most * measure);
  }

  /**
   * Tells whether a part is in Chinese, Japanese or Korean, where a single line at the end of a
   * page is no great fault (JLREQ 3.5.4).
   */
  static boolean isEastAsian(Part part) {
    for (@Nullable Node at = part.first.block().getElement();
        at instanceof Element around;
        at = at.getParentNode()) {
      if (around.hasAttribute("lang")) {
        return Language.parse(around.getAttribute("lang"))
            .filter(language -> language.script() != Script.WESTERN)
            .isPresent();
      }
    }
    return false;
  }

  /**
   * Tells whether a part is never on another page than the next: a line of a listing that goes on
   * below, or the name of a file or of a tab above what it names.
   */
  static boolean isRigid(Part part) {
    return part.boxes.stream().anyMatch(box -> goesOn(box, part)) || isLabel(part);
  }

  private static boolean goesOn(Box box, Part part) {
    @Nullable Line line = TextElement.line(box);
    @Nullable Element first = line == null ? null : line.first();
    return line != null
        && line.divides()
        && first != null
        && Elements.isInside(first, "pre")
        && part.boxes.stream()
            .noneMatch(o -> o.getParent() == box.getParent() && o.getAbsY() > box.getAbsY());
  }

  /** Tells whether a part is a line of the name of a file or of a tab. */
  static boolean isLabel(Part part) {
    @Nullable Element element = part.last.block().getElement();
    return element != null && LABELS.stream().anyMatch(name -> Names.has(element, name));
  }

  /** Tells whether a part is a line on which nothing is seen: a blank one of a listing. */
  static boolean isBlank(Part part) {
    @Nullable Line line = TextElement.line(part.boxes.get(0));
    return line != null && line.last() == 0 && line.inks().isEmpty();
  }

  /** Tells whether blocks are those of a listing. */
  static boolean isListing(EnclosingBlocks around) {
    return isIn(around, Set.of("pre"));
  }

  /** Tells whether blocks are inside a table. */
  static boolean isInTable(EnclosingBlocks around) {
    return isIn(around, Set.of("table"));
  }

  private static boolean isIn(EnclosingBlocks around, Set<String> names) {
    for (@Nullable EnclosingBlocks at = around; at != null; at = at.outer()) {
      @Nullable String name = Classes.name(at.block());
      if (name != null && names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a paragraph that ends in a colon stands before what it introduces. */
  static boolean introduces(Part last, Part part) {
    @Nullable Line line = TextElement.line(last.boxes.get(0));
    return (isIn(part.first, INTRODUCED) || isLabel(part))
        && !isIn(last.first, INTRODUCED)
        && line != null
        && (line.last() == ':' || line.last() == '\uFF1A');
  }
}
