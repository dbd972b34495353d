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
   * What has moved on pages that follow each other.
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
      if (kind == Kind.OTHER_LINES && hasOtherPages()) {
        return next.kind == Kind.OTHER_PLACES
            || (next.kind == Kind.OTHER_LINES && next.hasOtherPages());
      }
      return kind == next.kind && (hasOtherPages() ? least == next.least : !next.hasOtherPages());
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
      for (Word word : after.words().subList(Math.max(0, region.start() - 1), end)) {
        changed.computeIfAbsent(word.page(), unused -> new ArrayList<>()).add(word);
      }
    }
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
    int least = Integer.MAX_VALUE;
    int most = Integer.MIN_VALUE;
    double distance = 0;
    boolean divided = true;
    int example = -1;
    int resized = -1;
    boolean otherSizeBefore = false;
    Word first = before.words().get(words.get(0));
    Word firstAfter = after.words().get(match[words.get(0)]);
    boolean together = true;
    for (int i : words) {
      Word one = before.words().get(i);
      Word other = after.words().get(match[i]);
      least = Math.min(least, other.page() - one.page());
      most = Math.max(most, other.page() - one.page());
      boolean beside = isBesideChange(other);
      if (one.page() != other.page() || (!one.isDividedAs(other) && !beside)) {
        divided &= one.isDividedAs(other) || beside;
        example = example < 0 ? i : example;
      }
      if (one.page() == other.page() && !beside && apart(one, other) > SAME_PLACE) {
        distance = Math.max(distance, apart(one, other));
        example = example < 0 ? i : example;
      }
      together &= beside || isMovedAs(first, firstAfter, one, other);
      // A single number, such as that of a note, may be another one.
      boolean otherSize = Math.abs(one.size() - other.size()) > SAME_PLACE;
      resized = resized < 0 && otherSize && otherSizeBefore ? i : resized;
      otherSizeBefore = otherSize;
    }
    Kind kind;
    if (!isSame(before.sizes().get(page - 1), after.sizes().get(firstAfter.page() - 1))) {
      kind = Kind.RESIZED_PAGE;
      example = words.get(0);
    } else if (resized >= 0) {
      kind = Kind.RESIZED_TEXT;
      example = resized;
    } else if (example < 0) {
      return Optional.empty();
    } else if (least == most && least != 0 && divided && together) {
      kind = Kind.OTHER_PAGE;
    } else if (least == 0 && most == 0 && divided) {
      kind = Kind.OTHER_PLACES;
    } else {
      kind = Kind.OTHER_LINES;
    }
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
