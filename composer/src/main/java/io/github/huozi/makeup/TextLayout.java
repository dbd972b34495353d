package io.github.huozi.makeup;

import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Space;
import io.github.huozi.makeup.Page.PlacedItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The places of the things in a page's text, from its first line on. */
final class TextLayout {

  /** The item that stands for what is repeated at the head. */
  private static final int HEAD = -1;

  private final Frame frame;
  private final List<Part> parts = new ArrayList<>();
  private final List<PlacedItem> placed = new ArrayList<>();

  /** The lines by which each item is moved up, or by which what follows it is moved down. */
  private final Map<Integer, Integer> moves;

  private boolean begun;
  private int line;
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
      parts.add(Part.space(space.height(), space.shrink(), space.growth()));
    }
  }

  void add(int item, Figure figure) {
    add(new Space(figure.above(), figure.shrink(), figure.growth(), false));
    parts.add(Part.thing(item, figure.height(), false));
    begun = true;
    add(new Space(figure.below(), figure.shrink(), figure.growth(), false));
  }

  /**
   * The places, if a page begins so many lines below the head of the frame.
   *
   * @param grown the lines that are added to the spaces
   */
  List<PlacedItem> places(int firstLine, int grown) {
    while (!parts.isEmpty() && parts.get(parts.size() - 1).isSpace) {
      parts.remove(parts.size() - 1);
    }
    grow(grown);
    line = firstLine;
    List<Part> run = new ArrayList<>();
    boolean first = true;
    for (Part part : parts) {
      if (!part.onGrid) {
        run.add(part);
        continue;
      }
      close(run, first, false);
      first = false;
      run.clear();
      int move = moves.getOrDefault(part.item, 0);
      line = Math.max(0, line + Math.min(0, move));
      place(part, line * frame.leading());
      line += Math.max(1, Heights.lines(part.height, frame)) + Math.max(0, move);
    }
    close(run, first, true);
    return placed;
  }

  /** The foot of the lowest thing. */
  double foot() {
    return foot;
  }

  /** Adds lines to spaces, first one to each, the highest before the others. */
  private void grow(int lines) {
    List<Part> spaces = new ArrayList<>(parts.stream().filter(p -> p.growth > 0).toList());
    spaces.sort(Comparator.comparingDouble((Part p) -> -p.height));
    int left = lines;
    for (int level = 1; left > 0 && level <= lines; level++) {
      for (Part space : spaces) {
        if (left > 0 && space.growth >= level) {
          space.grown++;
          left--;
        }
      }
    }
  }

  private void close(List<Part> run, boolean first, boolean last) {
    if (run.isEmpty()) {
      return;
    }
    double height = run.stream().mapToDouble(p -> p.height).sum();
    double shrink = run.stream().mapToDouble(p -> p.shrink).sum();
    int grown = run.stream().mapToInt(p -> p.grown).sum();
    int lines = Heights.lines(height, shrink, frame);
    double rest = lines * frame.leading() - height;
    List<Part> spaces = run.stream().filter(p -> p.isSpace).toList();
    double y = line * frame.leading();
    if (rest < 0) {
      for (Part space : spaces) {
        space.added = shrink > 0 ? rest * space.shrink / shrink : 0;
      }
    } else if (first && line > 0) {
      y += last ? 0 : rest; // below the figures at the head of the page
    } else if (first) {
      Part end = run.get(run.size() - 1);
      end.added = !last && end.isSpace ? rest : 0;
    } else if (spaces.isEmpty()) {
      y += last ? 0 : rest / 2;
    } else {
      share(rest, spaces);
    }
    share(grown * frame.leading(), spaces);
    for (Part part : run) {
      if (!part.isSpace) {
        place(part, y);
      }
      y += part.height + part.added;
    }
    line += lines + grown;
  }

  /** Shares the rest of a run out among its spaces that may grow, or among all if none may. */
  private static void share(double rest, List<Part> all) {
    List<Part> growing = all.stream().filter(p -> p.growth > 0).toList();
    shareEvenly(rest, growing.isEmpty() ? all : growing);
  }

  private static void shareEvenly(double rest, List<Part> spaces) {
    double all = spaces.stream().mapToDouble(p -> p.height).sum();
    for (Part space : spaces) {
      space.added += all > 0 ? rest * space.height / all : rest / spaces.size();
    }
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
    final int growth;
    final boolean onGrid;
    final boolean isSpace;
    int grown;
    double added;

    private Part(
        int item, double height, double shrink, int growth, boolean onGrid, boolean isSpace) {
      this.item = item;
      this.height = height;
      this.shrink = shrink;
      this.growth = growth;
      this.onGrid = onGrid;
      this.isSpace = isSpace;
    }

    static Part thing(int item, double height, boolean onGrid) {
      return new Part(item, height, 0, 0, onGrid, false);
    }

    static Part space(double height, double shrink, int growth) {
      return new Part(HEAD, height, Math.min(shrink, height), growth, false, true);
    }
  }
}
