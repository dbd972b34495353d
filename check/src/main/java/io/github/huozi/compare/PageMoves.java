package io.github.huozi.compare;

import io.github.huozi.compare.WordDiff.Region;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what has only moved: words that both files have, on other pages, in other lines or apart.
 */
final class PageMoves {

  /** Words that differ less in place, in pt, stand at the same one. */
  private static final double SAME_PLACE = 0.1;

  /** The most by which pages of the same size differ, in pt. */
  private static final double SAME_SIZE = 0.5;

  /** The kinds of moves; of a page the first that fits is told. */
  enum Kind {
    /** The page has another size. */
    RESIZED_PAGE,
    /** The words are set in another size. */
    RESIZED_TEXT,
    /** The whole page has moved to another one. */
    OTHER_PAGE,
    /** Lines end at other words, or a part of the page has moved to another one. */
    OTHER_LINES,
    /** The same lines stand elsewhere, or the words in them do. */
    OTHER_PLACES
  }

  /**
   * A move of the text of pages that follow each other.
   *
   * @param first the first page in the old file
   * @param last the last page there
   * @param least the least number of pages by which words have moved on; below 0 if back
   * @param most the greatest number
   * @param distance the greatest distance between the places of a word on its page, in pt
   * @param before a word that has moved
   * @param after the same in the new file
   */
  record Move(
      Kind kind,
      int first,
      int last,
      int least,
      int most,
      double distance,
      Word before,
      Word after) {

    private boolean continues(Move next) {
      return switch (kind) {
        case OTHER_PAGE -> next.kind == kind && next.least == least;
        case OTHER_LINES ->
            hasOtherPages()
                ? next.kind == Kind.OTHER_PLACES || (next.kind == kind && next.hasOtherPages())
                : next.kind == kind && !next.hasOtherPages();
        default -> next.kind == kind;
      };
    }

    private boolean hasOtherPages() {
      return least != 0 || most != 0;
    }

    private Move joined(Move next) {
      return new Move(
          kind,
          first,
          next.last,
          Math.min(least, next.least),
          Math.max(most, next.most),
          Math.max(distance, next.distance),
          before,
          after);
    }
  }

  private final PrintedFile before;
  private final PrintedFile after;
  private final int[] match;

  /** The words of the new file that differ, by their pages. */
  private final Map<Integer, List<Word>> changed = new HashMap<>();

  private PageMoves(PrintedFile before, PrintedFile after, int[] match, List<Region> regions) {
    this.before = before;
    this.after = after;
    this.match = match;
    for (Region region : regions) {
      int end = Math.min(after.words().size(), region.end() + 1);
      after.words().subList(Math.max(0, region.start() - 1), end).forEach(this::addChanged);
    }
    for (int i = 0; i < match.length; i++) {
      // The number of a page that has followed it may have more digits.
      if (match[i] >= 0
          && !before.words().get(i).text().equals(after.words().get(match[i]).text())) {
        addChanged(after.words().get(match[i]));
      }
    }
  }

  private void addChanged(Word word) {
    changed.computeIfAbsent(word.page(), unused -> new ArrayList<>()).add(word);
  }

  /**
   * The moves, page by page; pages that follow each other and have moved alike are one.
   *
   * @param match the index in the new file of each word of the old one, or -1
   * @param regions the parts that differ: words beside them in their lines give way
   */
  static List<Move> of(PrintedFile before, PrintedFile after, int[] match, List<Region> regions) {
    PageMoves moves = new PageMoves(before, after, match, regions);
    Map<Integer, List<Integer>> pages = new HashMap<>();
    for (int i = 0; i < match.length; i++) {
      if (match[i] >= 0) {
        pages.computeIfAbsent(before.words().get(i).page(), unused -> new ArrayList<>()).add(i);
      }
    }
    List<Move> all = new ArrayList<>();
    boolean open = false;
    for (int page = 1; page <= before.sizes().size(); page++) {
      if (!pages.containsKey(page)) {
        continue; // A page without words breaks no row of pages.
      }
      Optional<Move> move = moves.ofPage(page, pages.get(page));
      int last = all.size() - 1;
      if (move.isPresent() && open && all.get(last).continues(move.get())) {
        all.set(last, all.get(last).joined(move.get()));
      } else {
        move.ifPresent(all::add);
      }
      open = move.isPresent();
    }
    return all;
  }

  private Optional<Move> ofPage(int page, List<Integer> words) {
    PageWords all = new PageWords(page, words.get(0));
    words.forEach(all::add);
    return all.move();
  }

  /** The words of a page of the old file that the new one has, too. */
  private final class PageWords {

    private final int page;
    private final int first;
    private int least = Integer.MAX_VALUE;
    private int most = Integer.MIN_VALUE;
    private double distance;
    private int moved = -1;
    private int resized = -1;
    private boolean otherSize;

    /** True if the lines end at the same words. */
    private boolean divided = true;

    /** True if all have moved by the same way. */
    private boolean together = true;

    PageWords(int page, int first) {
      this.page = page;
      this.first = first;
    }

    void add(int index) {
      Word old = before.words().get(index);
      Word now = after.words().get(match[index]);
      int by = now.page() - old.page();
      least = Math.min(least, by);
      most = Math.max(most, by);
      // A single number, such as that of a note, may be another one.
      boolean resizes = Math.abs(old.size() - now.size()) > SAME_PLACE;
      resized = resized < 0 && resizes && otherSize ? index : resized;
      otherSize = resizes;
      boolean beside = isBesideChange(now);
      boolean other = by != 0;
      if (!beside) {
        divided &= old.isDividedAs(now);
        together &= isMovedAs(before.words().get(first), after.words().get(match[first]), old, now);
        other |= !old.isDividedAs(now);
        if (by == 0 && apart(old, now) > SAME_PLACE) {
          distance = Math.max(distance, apart(old, now));
          other = true;
        }
      }
      moved = moved < 0 && other ? index : moved;
    }

    Optional<Move> move() {
      Rectangle2D size = before.sizes().get(page - 1);
      if (!isSame(size, after.sizes().get(after.words().get(match[first]).page() - 1))) {
        return move(Kind.RESIZED_PAGE, first);
      } else if (resized >= 0) {
        return move(Kind.RESIZED_TEXT, resized);
      } else if (moved < 0) {
        return Optional.empty();
      } else if (least == most && least != 0 && divided && together) {
        return move(Kind.OTHER_PAGE, moved);
      }
      boolean samePage = least == 0 && most == 0;
      return move(samePage && divided ? Kind.OTHER_PLACES : Kind.OTHER_LINES, moved);
    }

    private Optional<Move> move(Kind kind, int example) {
      return Optional.of(
          new Move(
              kind,
              page,
              page,
              least,
              most,
              distance,
              before.words().get(example),
              after.words().get(match[example])));
    }
  }

  private static boolean isSame(Rectangle2D one, Rectangle2D other) {
    return Math.abs(one.getWidth() - other.getWidth()) < SAME_SIZE
        && Math.abs(one.getHeight() - other.getHeight()) < SAME_SIZE;
  }

  /** Tells whether a word stands in a line in which something differs. */
  private boolean isBesideChange(Word word) {
    return changed.getOrDefault(word.page(), List.of()).stream().anyMatch(word::isBeside);
  }

  private static double apart(Word one, Word other) {
    Rectangle2D from = one.area();
    Rectangle2D to = other.area();
    return Math.max(Math.abs(from.getX() - to.getX()), Math.abs(from.getY() - to.getY()));
  }

  /** Tells whether two words have moved by the same way: pages have margins of two kinds. */
  private static boolean isMovedAs(Word first, Word firstAfter, Word one, Word other) {
    return Math.abs(
                (firstAfter.area().getX() - first.area().getX())
                    - (other.area().getX() - one.area().getX()))
            < SAME_PLACE
        && Math.abs(firstAfter.area().getY() - first.area().getY()) < SAME_PLACE
        && Math.abs(other.area().getY() - one.area().getY()) < SAME_PLACE;
  }
}
