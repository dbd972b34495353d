package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.makeup.Costs;
import io.github.huozi.makeup.Frame;
import io.github.huozi.makeup.Galley;
import io.github.huozi.makeup.Item;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.pdf.layout.ForeEdgeBlocks;
import io.github.huozi.pdf.layout.LineChoices;
import io.github.huozi.pdf.layout.PlacedBlocks;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.text.LaidOutLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Reads a layout as a galley. All lengths are in dots.
 *
 * <p>A line, a picture, a row of a table is a piece. The white space between two is a space, and a
 * page may end there, at a cost that depends on what they are: a heading and its text, two lines of
 * a paragraph, an introduction and its quotation.
 */
public final class GalleyReader {

  /** The number of lines from which a listing may be divided, and that stay on each side. */
  private static final int LONG_LISTING = 6;

  private static final int LISTING_LINES = 3;

  private static final double DIVIDED_LISTING = 5;

  /** The most lines between a heading and its verse, such as a poet's name. */
  private static final int LINES_ABOVE_VERSE = 3;

  /** The cost of a paragraph that has not its best number of lines, and for its looseness. */
  private static final double OTHER_LINES = 10;

  private static final double LOOSENESS = 0.5;

  /** The cost of dividing what stays together, where it is higher than a page. */
  private static final double DIVIDED = 2 * Costs.HEADING_AT_FOOT;

  /**
   * The part of the measure from which a last line of Chinese, Japanese or Korean may head a page.
   */
  private static final double THIRD = 1.0 / 3;

  /** The part for other text: a full line (Chicago Manual of Style 2.116). */
  private static final double FULL = 0.9;

  /** The part of a line below which a space may go. */
  private static final double SMALL = 0.45;

  private static final double SHRINK = 0.25;

  /**
   * The part of a line by which each of the two spaces at a figure may be less: together they round
   * a figure of any height to the nearest whole line.
   */
  private static final double FIGURE_SHRINK = 0.25;

  /** The part of a line that a side head may reach below the text beside it. */
  private static final double HEAD_BELOW = 0.2;

  private final LineChoices choices;
  private final List<Galley.Variation> variations = new ArrayList<>();

  /** The element that stands for the text of each variation. */
  private final List<Element> texts = new ArrayList<>();

  /** The item of the first line of the paragraph that is being read; -1 if it cannot vary. */
  private int firstLine = -1;

  /** The distance of the last baseline so far from the foot, beyond that of a body line. */
  private double depth;

  /** The parts before which a page may end since what they stay with is higher than a page. */
  private final Set<Integer> divided;

  /** The parts before which a page cannot end. */
  private final Set<Integer> kept = new HashSet<>();

  private final LayoutContext context;
  private final double leading;
  private final double bodyDepth;
  private final double height;
  private final double turnedHeight;
  private final ForeEdgeMover foreEdge;

  /** The top and the foot of the last side head before the part that is read, in the galley. */
  private double headTop = Double.NEGATIVE_INFINITY;

  private double headFoot = Double.NEGATIVE_INFINITY;
  private final BlockEdges edges;
  private final BreakPlaces places;
  private final Poems poems;
  private final Floats floats;
  private final List<Item> items = new ArrayList<>();
  private final List<@Nullable Part> partOf = new ArrayList<>();
  private final Map<String, Integer> notes = new LinkedHashMap<>();
  private final List<Galley.Note> noteHeights = new ArrayList<>();
  private final List<List<Part>> noteParts = new ArrayList<>();
  private final BoxWalk walk;
  private final BesideText beside;

  /** The parts, without those that stand beside lines. */
  private final List<Part> parts;

  private final PlacedBlocks blocks;
  private final ColumnBands bands;

  /**
   * The quotations, lists and boxes that have been read; true for those that need not stand on the
   * grid.
   */
  private final IdentityHashMap<BlockBox, Boolean> loose = new IdentityHashMap<>();

  /** The paragraphs that follow a heading, or a rule below one. */
  private final Set<BlockBox> afterHeading = Collections.newSetFromMap(new IdentityHashMap<>());

  private GalleyReader(
      BlockBox root,
      LayoutContext context,
      PrintStyles sheets,
      PlacedBlocks blocks,
      LineChoices choices,
      Frame frame,
      BesideText beside,
      Set<Integer> divided) {
    this.blocks = blocks;
    this.bands = new ColumnBands(blocks, !sheets.mode().isVertical());
    this.choices = choices;
    this.divided = divided;
    this.context = context;
    this.leading = frame.leading();
    this.foreEdge = new ForeEdgeMover(sheets, context, leading);
    this.height = frame.height();
    this.turnedHeight = frame.turnedLines() * leading;
    this.walk = new BoxWalk(context, sheets, blocks, height, turnedHeight);
    walk.root(root);
    for (int i = 0; i < walk.parts().size(); i++) {
      walk.parts().get(i).number = i;
    }
    this.beside = beside;
    this.parts = walk.parts().stream().filter(part -> !beside.leaves(part)).toList();
    this.bodyDepth = bodyDepth();
    this.edges = new BlockEdges(context, parts);
    this.places = new BreakPlaces(sheets, edges);
    this.poems = new Poems(parts);
    this.floats = new Floats(sheets);
  }

  /**
   * Reads a layout.
   *
   * @param choices the texts that may have other numbers of lines
   * @param frame the part of a page that its text fills
   * @param beside the places of what stands beside lines, which is no part of the galley
   */
  public static BoxGalley read(
      BlockBox root,
      LayoutContext context,
      PrintStyles sheets,
      PlacedBlocks blocks,
      LineChoices choices,
      Frame frame,
      BesideText beside) {
    GalleyReader reader =
        new GalleyReader(root, context, sheets, blocks, choices, frame, beside, Set.of());
    reader.read();
    Set<Integer> tooHigh = reader.tooHigh(frame.height() - frame.leading());
    if (!tooHigh.isEmpty()) {
      reader = new GalleyReader(root, context, sheets, blocks, choices, frame, beside, tooHigh);
      reader.read();
    }
    return new BoxGalley(
        root,
        reader.galley(),
        reader.partOf,
        reader.walk.parts().stream().filter(part -> part.mayBeBeside).toList(),
        reader.noteParts,
        List.copyOf(reader.notes.keySet()),
        reader.texts);
  }

  private Galley galley() {
    List<Galley.Band> found = bands.found();
    return new Galley(items, noteHeights, found.isEmpty() ? variations : List.of(), found);
  }

  private void read() {
    parts.forEach(part -> edges.extend(part, room(part)));
    @Nullable Part last = null;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      @Nullable Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
      if (last == null) {
        double above = Math.min(part.top, room(part) - part.height());
        add(new Item.Space(Math.max(0, above), 0, Item.Give.REST, true), null);
      } else {
        between(last, part, i);
        if (places.isKeptWithNext(last) || isRuleBelowHeading(last)) {
          afterHeading.add(part.first.block());
        }
      }
      if (part.movable) {
        figure(last, part, next);
        bands.add(part, items.size() - 1);
      } else {
        piece(part, i);
      }
      last = part;
      readHeads(part);
    }
    addOtherNotes();
  }

  /** The height of the page that a part stands on. */
  private double room(Part part) {
    return part.turned == null ? height : turnedHeight;
  }

  /** Reads the side heads beside a part. */
  private void readHeads(Part part) {
    for (BlockBox block : foreEdge.blocks(part)) {
      if (ForeEdgeBlocks.isHead(block.getElement())) {
        headTop = part.top;
        headFoot = part.top + foreEdge.height(block);
      }
    }
  }

  /** Tells whether a page that ends before a part would divide a side head. */
  private boolean dividesHead(Part part) {
    return part.top > headTop && part.top < headFoot - HEAD_BELOW * leading;
  }

  /** The least space between two parts: a side head stands below the one before it. */
  private double leastSpace(Part last, Part part) {
    double above = Math.max(0, headFoot + ForeEdgeMover.GAP * leading - last.bottom);
    boolean head =
        foreEdge.blocks(part).stream().anyMatch(block -> ForeEdgeBlocks.isHead(block.getElement()));
    return head ? Math.ceil(above / leading) * leading : 0;
  }

  private void piece(Part part, int index) {
    boolean whole = isBodyLine(part);
    int below = whole ? padding(part) : 0;
    double height = whole ? onGrid(part.height() - below) : part.height();
    boolean body = whole && !isLoose(part, index);
    boolean heading = part.line == 0 && BreakPlaces.isHeading(part);
    if (!BreakPlaces.isBlank(part)) {
      depth = body ? 0 : depth(part);
    } else if (part.line > 0) {
      depth += part.height();
    }
    add(new Item.Piece(height, body, heading, depth, notes(part)), part);
    vary(part, body);
    bands.add(part, items.size() - 1);
    if (below > 0) {
      add(new Item.Piece(below, false, false, below, List.of()), null);
    }
  }

  /**
   * The distance of the last baseline of a part from its foot, beyond that of a body line. One
   * without text, such as a picture, ends as a body line does.
   */
  private double depth(Part part) {
    double lowest = Double.NEGATIVE_INFINITY;
    for (Box box : part.boxes) {
      lowest = Math.max(lowest, baseline(box));
    }
    return lowest == Double.NEGATIVE_INFINITY ? 0 : part.bottom - lowest - bodyDepth;
  }

  private static double baseline(Box box) {
    @Nullable LaidOutLine line = TextElement.placed(box);
    return line == null ? Double.NEGATIVE_INFINITY : line.baseline();
  }

  /** The distance from the baseline of a body line to its foot. */
  private double bodyDepth() {
    return walk.parts().stream()
        .filter(this::isBodyLine)
        .map(part -> TextElement.line(part.boxes.get(0)))
        .mapToDouble(line -> line.height() - line.baseline())
        .findFirst()
        .orElse(0);
  }

  /**
   * Tells whether a part need not stand on the grid: it is in a quotation, a list or a box, whose
   * spaces above and below may then be half a line each. Beside a heading it must, so that the
   * heading keeps its distance.
   */
  private boolean isLoose(Part part, int index) {
    @Nullable BlockBox inset = BreakPlaces.inset(part);
    if (inset == null) {
      return false;
    }
    if (!loose.containsKey(inset)) {
      looseAround(index);
    }
    return Boolean.TRUE.equals(loose.get(inset));
  }

  /** Finds whether the quotations, lists and boxes in a row around a part are on the grid. */
  private void looseAround(int index) {
    int from = index;
    while (from > 0 && !isForced(from) && BreakPlaces.inset(parts.get(from - 1)) != null) {
      from--;
    }
    int end = index + 1;
    while (end < parts.size() && !isForced(end) && BreakPlaces.inset(parts.get(end)) != null) {
      end++;
    }
    boolean below = from > 0 && !isForced(from) && places.isKeptWithNext(parts.get(from - 1));
    boolean above = end < parts.size() && !isForced(end) && BreakPlaces.isHeading(parts.get(end));
    for (int i = from; i < end; i++) {
      @Nullable BlockBox inset = BreakPlaces.inset(parts.get(i));
      if (inset != null) {
        loose.put(inset, !below && !above);
      }
    }
  }

  private boolean isForced(int index) {
    Part part = parts.get(index);
    return part.forced || places.isForced(parts.get(index - 1), part);
  }

  /**
   * Adds the padding above a body line of a box as a piece of its own, so that the line stands on
   * the grid as the next ones do.
   *
   * @return the padding below it
   */
  private int padding(Part part) {
    int top = part.boxes.get(0).getAbsY();
    if (isWhole(part.height()) || top < part.top) {
      return 0;
    }
    if (top > part.top) {
      add(new Item.Piece(top - part.top, false, List.of()), null);
      part.top = top;
    }
    return Math.max(0, part.bottom - top - part.boxes.get(0).getHeight());
  }

  /** Gives the notes whose calls were not found to the last piece, so that none is lost. */
  private void addOtherNotes() {
    List<Integer> others = new ArrayList<>();
    for (Map.Entry<String, List<Part>> note : walk.notes().entrySet()) {
      if (!notes.containsKey(note.getKey())) {
        others.add(noteNumber(note.getKey(), note.getValue()));
      }
    }
    for (int i = items.size() - 1; i >= 0 && !others.isEmpty(); i--) {
      if (items.get(i) instanceof Item.Piece piece) {
        List<Integer> all = new ArrayList<>(piece.notes());
        all.addAll(others);
        items.set(i, piece.calling(all));
        return;
      }
    }
  }

  private void add(Item item, @Nullable Part part) {
    items.add(item);
    partOf.add(part);
  }

  /** The parts inside runs without a break that are higher than a page. */
  private Set<Integer> tooHigh(double height) {
    Set<Integer> found = new HashSet<>();
    int start = 0;
    for (int i = 1; i <= parts.size(); i++) {
      if (!kept.contains(i)) {
        if (parts.size() > start && parts.get(i - 1).bottom - parts.get(start).top > height) {
          IntStream.range(start + 1, i).forEach(found::add);
        }
        start = i;
      }
    }
    return found;
  }

  private void between(Part last, Part part, int index) {
    if (isForced(index)) {
      part.opens = true;
      add(new Item.Break(Item.Break.FORCED), null);
    } else if (!last.movable && !part.movable && beside.mayBegin(part)) {
      boolean parts = partsVerse(index) || dividesHead(part) || isRuleBelowHeading(last);
      double cost = Math.max(cost(last, part), parts ? Costs.HEADING_AT_FOOT : 0);
      if (cost < Double.POSITIVE_INFINITY || divided.contains(index)) {
        double overleaf = BreakPlaces.introduces(last, part) ? Costs.INTRODUCTION_OVERLEAF : 0;
        add(new Item.Break(Math.min(cost, DIVIDED), overleaf, part.head), null);
      } else {
        kept.add(index);
      }
    } else if (!part.movable && places.isKeptWithLast(part)) {
      add(new Item.Break(Costs.HEADING_AT_FOOT), null);
    }
    boolean left = part.number > last.number + 1;
    double own =
        left ? Math.max(edges.marginBelow(last), edges.marginAbove(part)) : part.top - last.bottom;
    double space = Math.max(own, leastSpace(last, part));
    if (!last.movable && !part.movable) {
      Item.Space between = space(Math.max(0, space), places.give(last, part));
      if (between.isAny()) {
        add(between, null);
      }
    }
  }

  /** Tells whether a part is a rule between a heading and its text. */
  private boolean isRuleBelowHeading(Part part) {
    return "hr".equals(Classes.name(part.first.block()))
        && afterHeading.contains(part.first.block());
  }

  /**
   * Tells whether a page that ends before a part has a poem's title, and its poet, without the
   * poem.
   */
  private boolean partsVerse(int index) {
    int verse = index;
    while (verse < parts.size()
        && verse - index < LINES_ABOVE_VERSE
        && BreakPlaces.isShortLine(parts.get(verse))) {
      verse++;
    }
    if (verse == parts.size() || !BreakPlaces.isVerse(parts.get(verse))) {
      return false;
    }
    int heading = index - 1;
    while (heading > 0
        && verse - heading <= LINES_ABOVE_VERSE
        && BreakPlaces.isShortLine(parts.get(heading))) {
      heading--;
    }
    return heading < index - 1 && BreakPlaces.isHeading(parts.get(heading));
  }

  private double cost(Part last, Part part) {
    if (BreakPlaces.isRigid(last)) {
      return Double.POSITIVE_INFINITY;
    }
    EnclosingBlocks shared = EnclosingBlocks.shared(last.last, part.first);
    // The block around a table and its caption has the table's name, too.
    if (shared.block().isFromCaptionedTable() || BreakPlaces.partsCaption(last, part, shared)) {
      return Costs.CAPTION_APART;
    }
    if (BreakPlaces.isInTable(shared)) {
      return last.isHead ? Costs.HEADING_AT_FOOT : part.rowCost;
    }
    if (poems.keepTogether(last, part)) {
      return Double.POSITIVE_INFINITY;
    }
    boolean sameBlock = part.line > 0 && last.line >= 0 && last.last.block() == part.first.block();
    if (!sameBlock) {
      boolean alone = last.lines == 1 && afterHeading.contains(last.first.block());
      return places.cost(last, part, shared) + (alone ? Costs.HEADING_AND_PARAGRAPH : 0);
    }
    if (BreakPlaces.isHeading(part)) {
      return Double.POSITIVE_INFINITY;
    }
    if (BreakPlaces.isListing(shared)) {
      boolean inside = part.line >= LISTING_LINES && part.lines - part.line >= LISTING_LINES;
      if (part.lines < LONG_LISTING || !inside) {
        return Double.POSITIVE_INFINITY;
      }
      return DIVIDED_LISTING + (BreakPlaces.isBlank(part) ? Costs.ONE_LINE_SHORT : 0);
    }
    double cost = places.cost(last, part, shared);
    cost += BreakPlaces.endsInHyphen(last) ? Costs.HYPHEN_AT_FOOT : 0;
    if (part.line == 1 && afterHeading.contains(part.first.block())) {
      cost += Costs.HEADING_AND_ONE_LINE;
    }
    ElementStyle style = ElementStyle.of(part.first.block(), context);
    int left = part.lines - part.line;
    cost += part.line < style.orphans() ? Costs.FIRST_LINE_AT_FOOT : 0;
    if (left < style.widows()) {
      boolean may =
          BreakPlaces.isEastAsian(part)
              ? left > 1 || BreakPlaces.isLong(part, THIRD)
              : left == 1 && BreakPlaces.isLong(part, FULL);
      cost += may ? Costs.LONG_LAST_LINE : Costs.WIDOW;
    }
    return cost;
  }

  /** Offers a paragraph with other numbers of lines, when its last line is read. */
  private void vary(Part part, boolean body) {
    if (part.line == 0) {
      firstLine = items.size() - 1;
    }
    if (!body || part.line < 0) {
      firstLine = -1;
    }
    if (firstLine < 0 || part.line != part.lines - 1) {
      return;
    }
    @Nullable Element text = part.boxes.get(0).getElement();
    LineChoices.@Nullable Choice choice = choices.of(text);
    if (text != null && choice != null) {
      variations.add(
          new Galley.Variation(
              firstLine, items.size(), cost(choice.longer()), cost(choice.shorter())));
      texts.add(text);
    }
  }

  private static double cost(double demerits) {
    return OTHER_LINES + demerits * LOOSENESS;
  }

  /**
   * Tells whether a part is a line of text, which with the padding of a listing may seem to be one.
   */
  private boolean isBodyLine(Part part) {
    Box line = part.boxes.get(0);
    return TextElement.line(line) != null
        && !BreakPlaces.isInTable(part.first)
        && !BreakPlaces.isHeading(part)
        && isWhole(line.getHeight())
        && (isWhole(part.height()) || isPadded(part));
  }

  /** Tells whether a part is one line with the padding of a box. */
  private boolean isPadded(Part part) {
    return part.boxes.size() == 1 && !ColumnBands.isInColumns(part.first.block(), blocks);
  }

  /** The height of body lines without the renderer's rounding, which would take one line more. */
  private double onGrid(int height) {
    return Math.round(height / leading) * leading;
  }

  /** Tells whether a height is one or more lines, up to the renderer's rounding. */
  private boolean isWhole(int height) {
    double lines = height / leading;
    return Math.round(lines) >= 1 && Math.abs(height - Math.round(lines) * leading) < 2;
  }

  private void figure(@Nullable Part last, Part part, @Nullable Part next) {
    double above = last == null || last.movable ? 0 : part.top - last.bottom;
    double below = next == null ? 0 : next.top - part.bottom;
    boolean kept =
        last != null
            && (isRuleBelowHeading(last)
                || places.cost(last, part, EnclosingBlocks.shared(last.last, part.first)) > 0);
    add(
        new Item.Figure(
            part.height(),
            Math.max(0, above),
            Math.max(0, below),
            FIGURE_SHRINK * leading,
            gone(last, part, next),
            placesOf(part),
            floats.of(part).isEmpty() && !Classes.hasCaption(part),
            kept ? Costs.HEADING_AT_FOOT : 0,
            notes(part)),
        part);
  }

  /** The space that stays when a figure has left: that between what is before and after it. */
  private Item.Space gone(@Nullable Part last, Part part, @Nullable Part next) {
    double height =
        last == null || next == null
            ? 0
            : Math.min(
                Math.max(
                    Math.max(edges.marginBelow(last), edges.marginAbove(next)),
                    foreEdge.marginAbove(next)),
                Math.max(0, next.top - part.bottom));
    return space(height, last == null || next == null ? Item.Give.REST : places.give(last, next));
  }

  private Item.Space space(double height, Item.Give give) {
    double shrink = height < SMALL * leading ? height : SHRINK * height;
    return new Item.Space(height, give == Item.Give.NOTHING ? 0 : shrink, give, false);
  }

  private Set<Place> placesOf(Part part) {
    if (part.turned != null) {
      return EnumSet.of(Place.TURNED);
    }
    String asked = floats.of(part);
    if (asked.equals("none")) {
      return EnumSet.of(Place.HERE);
    }
    Set<Place> found = EnumSet.noneOf(Place.class);
    for (String word : asked.split("\\s+", -1)) {
      Arrays.stream(Place.values())
          .filter(place -> place != Place.TURNED && place.name().equalsIgnoreCase(word))
          .forEach(found::add);
    }
    return found.isEmpty() ? EnumSet.of(Place.HERE, Place.TOP, Place.BOTTOM) : found;
  }

  /** The notes that a part calls; what a note calls follows it. */
  private List<Integer> notes(Part part) {
    List<Integer> called = new ArrayList<>();
    Deque<String> ids = new ArrayDeque<>(part.calls.values());
    while (!ids.isEmpty()) {
      String id = ids.pop();
      List<Part> lines = walk.notes().get(id);
      if (lines != null && !notes.containsKey(id)) {
        called.add(noteNumber(id, lines));
        List<String> inner = new ArrayList<>();
        lines.forEach(line -> inner.addAll(line.calls.values()));
        Collections.reverse(inner);
        inner.forEach(ids::push);
      }
    }
    return called;
  }

  private int noteNumber(String id, List<Part> lines) {
    int number = noteParts.size();
    notes.put(id, number);
    List<Part> parts = together(lines);
    noteParts.add(parts);
    noteHeights.add(heights(parts));
    return number;
  }

  /**
   * The parts of a note, in which heads of tables and captions are one with what they belong to.
   */
  private List<Part> together(List<Part> lines) {
    List<Part> parts = new ArrayList<>();
    for (Part line : lines) {
      @Nullable Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (last != null
          && line.bottom - last.top <= height / 2
          && (isKept(last, line) || BreakPlaces.isRigid(last))) {
        last.take(line);
      } else {
        parts.add(line);
      }
    }
    return parts;
  }

  private boolean isKept(Part last, Part part) {
    double cost = cost(last, part);
    return cost >= Costs.CAPTION_APART && cost < Double.POSITIVE_INFINITY;
  }

  private static Galley.Note heights(List<Part> lines) {
    List<Double> heights = new ArrayList<>();
    List<Double> heads = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int end = i + 1 < lines.size() ? lines.get(i + 1).top : lines.get(i).bottom;
      heights.add((double) (end - lines.get(i).top));
      heads.add((double) lines.get(i).head);
    }
    return new Galley.Note(heights, heads);
  }
}
