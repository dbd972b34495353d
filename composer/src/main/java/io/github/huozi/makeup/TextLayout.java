package io.github.huozi.makeup;

import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Give;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Space;
import io.github.huozi.makeup.Page.PlacedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The places of the things in a page's text, from its first line on. */
final class TextLayout {

  /** The item that stands for what is repeated at the head. */
  private static final int HEAD = -1;

  /**
   * The most that is added to other spaces, in lines, where there is a heading or the head of a
   * page that more can be added above.
   */
  private static final double MOST_ADDED = 1.0 / 3;

  /** The most that is added above a listing and the like at a page's foot: half a line, rounded. */
  private static final double MOST_AT_FOOT = 0.55;

  /** Heights that differ by less, in lines, are the same. */
  private static final double ROUNDING = 0.02;

  private final Frame frame;
  private final List<Part> parts = new ArrayList<>();
  private final List<PlacedItem> placed = new ArrayList<>();

  /** The lines by which each item is moved up, or by which what follows it is moved down. */
  private final Map<Integer, Integer> moves;

  private boolean begun;
  private int line;

  /** The height that is added above each heading. */
  private double above;

  /** The height that has been added above headings. */
  private double added;

  private double foot;

  TextLayout(Frame frame, double head, Map<Integer, Integer> moves) {
    this.frame = frame;
    this.moves = moves;
    if (head > 0) {
      parts.add(Part.thing(HEAD, head, false, 0));
    }
  }

  void add(int item, Piece piece) {
    parts.add(Part.thing(item, piece.height(), piece.onGrid(), piece.depth()));
    begun = true;
  }

  void add(Space space) {
    if (space.isAny() && (begun || space.kept())) {
      parts.add(Part.space(space, begun));
    }
  }

  void add(int item, Figure figure) {
    add(new Space(figure.above(), figure.shrink(), Give.BLOCK, false));
    parts.add(Part.thing(item, figure.height(), false, 0));
    begun = true;
    add(new Space(figure.below(), figure.shrink(), Give.BLOCK, false));
  }

  /**
   * The places, if a page begins so many lines below the head of the frame.
   *
   * @param grown the lines that are shared out among the spaces above headings
   */
  List<PlacedItem> places(int firstLine, int grown) {
    while (!parts.isEmpty() && parts.get(parts.size() - 1).isSpace()) {
      parts.remove(parts.size() - 1);
    }
    List<List<Part>> runs = runs();
    Growth growth = new Growth(count(parts, Give.HEADING), 0, 0);
    for (List<Part> run : runs) {
      growth = growth.with(sides(run));
    }
    if (growth.headings() > 0) {
      above = growth.ofHeadings(grown) * frame.leading() / growth.headings();
    }
    int blocks = growth.ofBlocks(grown);
    int oneSided = growth.ofSides(grown);
    line = firstLine;
    for (int i = 0; i < runs.size(); i++) {
      List<Part> run = runs.get(i);
      @Nullable Part body = run.isEmpty() || !last(run).onGrid ? null : last(run);
      List<Part> things = body == null ? run : run.subList(0, run.size() - 1);
      int sides = sides(things);
      boolean grows = sides > 1 ? blocks > 0 : sides == 1 && oneSided > 0;
      blocks -= grows && sides > 1 ? 1 : 0;
      oneSided -= grows && sides == 1 ? 1 : 0;
      close(things, i == 0, body == null, grows ? frame.leading() : 0);
      if (body != null) {
        int move = moves.getOrDefault(body.item, 0);
        line = Math.max(0, line + Math.min(0, move));
        place(body, line * frame.leading() + added);
        line += Math.max(1, Heights.lines(body.height, frame)) + Math.max(0, move);
      }
    }
    return placed;
  }

  /** The parts up to each body line, and those after the last one. */
  private List<List<Part>> runs() {
    List<List<Part>> runs = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).onGrid) {
        runs.add(parts.subList(start, i + 1));
        start = i + 1;
      }
    }
    runs.add(parts.subList(start, parts.size()));
    return runs;
  }

  private static Part last(List<Part> run) {
    return run.get(run.size() - 1);
  }

  /** The sides of blocks at which a space may grow. */
  private static int sides(List<Part> run) {
    int sides = 0;
    boolean counted = false;
    for (Part part : run) {
      boolean grows = part.give == Give.BLOCK;
      sides += grows && !counted ? 1 : 0;
      counted = part.isSpace() && (counted || grows);
    }
    return sides;
  }

  private static int count(List<Part> parts, Give give) {
    return (int) parts.stream().filter(part -> part.give == give).count();
  }

  /** The foot of the lowest thing. */
  double foot() {
    return foot;
  }

  /**
   * Places the things between two body lines.
   *
   * @param grown the height that is added around blocks
   */
  private void close(List<Part> run, boolean first, boolean last, double grown) {
    if (run.isEmpty()) {
      return;
    }
    double height = run.stream().mapToDouble(p -> p.height).sum();
    double shrink = run.stream().mapToDouble(p -> p.shrink).sum();
    int lines = Heights.lines(height, shrink, frame);
    double rest = lines * frame.leading() - height;
    double more = last ? toLine(run, first, Math.min(height, height + rest)) : Math.max(0, rest);
    double ordinary = height(run, false);
    double headings = height(run, true);
    // Above a heading or at the head of a page an uneven space is seen less than around a listing.
    boolean pushed = first && !last;
    double most = headings > 0 || pushed ? MOST_ADDED * frame.leading() : more;
    // A title at a chapter's opening stands where the others do: what is left is below it.
    boolean opens = first && run.get(0).isSpace();
    double shared = ordinary == 0 || opens || (first && line > 0) ? 0 : Math.min(more, most);
    double ofHeadings = headings == 0 || pushed ? 0 : more - shared;
    boolean bare = run.stream().noneMatch(Part::isSpace);
    double y = line * frame.leading() + added;
    if (!opens) {
      y += bare && !first ? more / 2 : more - shared - ofHeadings;
    }
    for (Part part : run) {
      if (!part.isSpace()) {
        place(part, y);
      }
      y += part.height;
      y += rest < 0 && shrink > 0 ? rest * part.shrink / shrink : 0;
      y += part.gives() && shared > 0 ? shared * part.height / ordinary : 0;
      y += part.give == Give.BLOCK ? grown / count(run, Give.BLOCK) : 0;
      if (part.give == Give.HEADING) {
        y += (ofHeadings > 0 ? ofHeadings * part.height / headings : 0) + above;
        added += above;
      }
    }
    line += lines + (grown > 0 ? 1 : 0);
  }

  /**
   * The most that is added to a space of a page's last run to bring its last baseline down to a
   * line.
   *
   * @param first whether no body line is above it
   */
  static double mostAdded(Give give, boolean first, Frame frame) {
    return switch (give) {
      case NOTHING -> 0;
      case REST -> MOST_ADDED * frame.leading();
      case BLOCK -> MOST_AT_FOOT * frame.leading();
      case HEADING -> (first ? MOST_AT_FOOT : 1) * frame.leading();
    };
  }

  /**
   * The height that brings the last baseline of a page's last run down to that of a line, if the
   * run's spaces can take it and the run then still ends above the foot of that line; else 0.
   *
   * @param depth by how much the baseline is farther above the foot than that of a body line
   * @param most the most that the spaces can take
   */
  static double toLine(double height, double depth, double most, Frame frame) {
    double leading = frame.leading();
    double above = Math.ceil((height - depth) / leading - ROUNDING) * leading - (height - depth);
    double room = Heights.lines(height, frame) * leading - height;
    return above > 0 && above <= Math.min(most, room) ? above : 0;
  }

  private double toLine(List<Part> run, boolean first, double height) {
    double most = 0;
    for (Part part : run.subList(first ? 1 : 0, run.size())) {
      most = Math.max(most, part.give == null ? 0 : mostAdded(part.give, first, frame));
    }
    return toLine(height, last(run).depth, most, frame);
  }

  /** The height of the spaces above headings, or of the others that take a share of the rest. */
  private static double height(List<Part> run, boolean headings) {
    return run.stream()
        .filter(part -> headings ? part.give == Give.HEADING : part.gives())
        .mapToDouble(part -> part.height)
        .sum();
  }

  private void place(Part part, double y) {
    foot = Math.max(foot, y + part.height);
    if (part.item != HEAD) {
      placed.add(new PlacedItem(part.item, y));
    }
  }

  /** A thing or a space. */
  private static final class Part {
    final int item;
    final double height;
    final double shrink;
    final boolean onGrid;
    final double depth;

    /** The height by which a space may be more; null for a thing. */
    final @Nullable Give give;

    private Part(
        int item, double height, double shrink, boolean onGrid, double depth, @Nullable Give give) {
      this.item = item;
      this.height = height;
      this.shrink = shrink;
      this.onGrid = onGrid;
      this.depth = depth;
      this.give = give;
    }

    static Part thing(int item, double height, boolean onGrid, double depth) {
      return new Part(item, height, 0, onGrid, depth, null);
    }

    /** A space; one at the head of a page does not grow. */
    static Part space(Space space, boolean begun) {
      Give give = begun || space.give() == Give.NOTHING ? space.give() : Give.REST;
      double shrink = Math.min(space.shrink(), space.height());
      return new Part(HEAD, space.height(), shrink, false, 0, give);
    }

    boolean isSpace() {
      return give != null;
    }

    /** Tells whether it takes a share of the rest of its run before headings do. */
    boolean gives() {
      return give == Give.REST || give == Give.BLOCK;
    }
  }
}
