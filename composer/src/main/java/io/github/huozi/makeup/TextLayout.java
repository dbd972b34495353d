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

  private final Frame frame;
  private final List<Part> parts = new ArrayList<>();
  private final List<PlacedItem> placed = new ArrayList<>();

  /** The lines by which each item is moved up, or by which what follows it is moved down. */
  private final Map<Integer, Integer> moves;

  private boolean begun;
  private int line;

  /** The height that has been added above headings. */
  private double added;

  private double foot;

  TextLayout(Frame frame, double head, Map<Integer, Integer> moves) {
    this.frame = frame;
    this.moves = moves;
    if (head > 0) {
      parts.add(Part.thing(HEAD, head, false));
    }
  }

  void add(int item, Piece piece) {
    parts.add(Part.thing(item, piece.height(), piece.onGrid()));
    begun = true;
  }

  void add(Space space) {
    if (space.height() > 0 && (begun || space.kept())) {
      parts.add(Part.space(space, begun));
    }
  }

  void add(int item, Figure figure) {
    add(new Space(figure.above(), figure.shrink(), Give.REST, false));
    parts.add(Part.thing(item, figure.height(), false));
    begun = true;
    add(new Space(figure.below(), figure.shrink(), Give.REST, false));
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
    long headings = parts.stream().filter(part -> part.give == Give.HALF_A_LINE).count();
    double growth = headings == 0 ? 0 : grown * frame.leading() / headings;
    line = firstLine;
    List<Part> run = new ArrayList<>();
    boolean first = true;
    for (Part part : parts) {
      if (!part.onGrid) {
        run.add(part);
        continue;
      }
      close(run, first, false, growth);
      first = false;
      run.clear();
      int move = moves.getOrDefault(part.item, 0);
      line = Math.max(0, line + Math.min(0, move));
      place(part, line * frame.leading() + added);
      line += Math.max(1, Heights.lines(part.height, frame)) + Math.max(0, move);
    }
    close(run, first, true, growth);
    return placed;
  }

  /** The foot of the lowest thing. */
  double foot() {
    return foot;
  }

  private void close(List<Part> run, boolean first, boolean last, double growth) {
    if (run.isEmpty()) {
      return;
    }
    double height = run.stream().mapToDouble(p -> p.height).sum();
    double shrink = run.stream().mapToDouble(p -> p.shrink).sum();
    int lines = Heights.lines(height, shrink, frame);
    double rest = lines * frame.leading() - height;
    double more = last ? 0 : Math.max(0, rest);
    double ordinary = height(run, Give.REST);
    double headings = height(run, Give.HALF_A_LINE);
    // Above a heading or at the head of a page an uneven space is seen less than around a listing.
    double most = headings > 0 || first ? MOST_ADDED * frame.leading() : more;
    double shared = ordinary == 0 || (first && line > 0) ? 0 : Math.min(more, most);
    double above = headings == 0 || first ? 0 : more - shared;
    boolean bare = run.stream().noneMatch(Part::isSpace);
    double y = line * frame.leading() + added;
    y += bare && !first ? more / 2 : more - shared - above;
    for (Part part : run) {
      if (!part.isSpace()) {
        place(part, y);
      }
      y += part.height;
      y += rest < 0 && shrink > 0 ? rest * part.shrink / shrink : 0;
      if (part.give == Give.REST) {
        y += shared * part.height / ordinary;
      } else if (part.give == Give.HALF_A_LINE) {
        y += above * part.height / headings + growth;
        added += growth;
      }
    }
    line += lines;
  }

  private static double height(List<Part> run, Give give) {
    return run.stream().filter(part -> part.give == give).mapToDouble(part -> part.height).sum();
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

    /** By what a space may be more; null for a thing. */
    final @Nullable Give give;

    private Part(int item, double height, double shrink, boolean onGrid, @Nullable Give give) {
      this.item = item;
      this.height = height;
      this.shrink = shrink;
      this.onGrid = onGrid;
      this.give = give;
    }

    static Part thing(int item, double height, boolean onGrid) {
      return new Part(item, height, 0, onGrid, null);
    }

    /** A space; one at the head of a page does not grow. */
    static Part space(Space space, boolean begun) {
      Give give = begun || space.give() == Give.NOTHING ? space.give() : Give.REST;
      return new Part(HEAD, space.height(), Math.min(space.shrink(), space.height()), false, give);
    }

    boolean isSpace() {
      return give != null;
    }
  }
}
