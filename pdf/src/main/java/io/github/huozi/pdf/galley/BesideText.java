package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.makeup.FirstPage;
import io.github.huozi.pdf.layout.TextBoxes;
import io.github.huozi.pdf.text.LineSetter.Room;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The places of the figures, tables and listings beside vertical lines (JLREQ §4.3): each at the
 * head of some lines of a page, which are shorter. They are found one after another. Where one
 * stands, the pages up to there begin as they did, the lines beside it are composed again, and the
 * chapter is laid out and made up again, until the lines beside it are those that are short. What
 * finds no place stands between the lines.
 */
public final class BesideText {

  /** The most layouts in which the lines beside one of them are sought. */
  private static final int ROUNDS = 6;

  /** The most layouts for each block. */
  private static final int LAYOUTS = 20;

  private final IdentityHashMap<Element, Place> placed = new IdentityHashMap<>();
  private final Set<Element> between = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The parts with which pages begin, up to the last page that has something beside its lines. */
  private NavigableSet<Integer> starts = new TreeSet<>();

  /** The blocks that have found their places, the last one first. */
  private final Deque<Trial> found = new ArrayDeque<>();

  private @Nullable Trial trial;
  private int rounds;
  private int layouts;

  /**
   * A place on a page.
   *
   * @param page the number of the page, from 0
   * @param first the first of its lines beside the block
   * @param end the line after the last of them
   * @param y the top of the block, below that of the text, in dots
   * @param shift how far below the head these lines begin, in dots
   */
  record Place(int page, int first, int end, double y, double shift) {

    boolean isBeside(double top, double bottom, double leading) {
      return top < end * leading - 1 && bottom > first * leading + 1;
    }
  }

  /** A block for which a place is sought. */
  private static final class Trial {

    final Part part;
    final Element block;
    final Deque<Place> places;
    final IdentityHashMap<Element, Room> rooms;
    final NavigableSet<Integer> starts;
    boolean begun;

    Trial(
        Part part,
        Deque<Place> places,
        IdentityHashMap<Element, Room> rooms,
        NavigableSet<Integer> starts) {
      this.part = part;
      this.block = part.first.block().getElement();
      this.places = places;
      this.rooms = rooms;
      this.starts = starts;
    }
  }

  /** The place of a part; null if it stands between the lines. */
  @Nullable Place place(Part part) {
    return placed.get(part.first.block().getElement());
  }

  /** Tells whether a part is not in the galley: it has a place beside lines, or may find one. */
  boolean leaves(Part part) {
    return part.mayBeBeside && !between.contains(part.first.block().getElement());
  }

  /** Tells whether a page may begin with a part, for all that has a place already. */
  boolean mayBegin(Part part) {
    return starts.isEmpty() || part.number > starts.last() || starts.contains(part.number);
  }

  /** The length by which a line is longer than a part that may stand beside lines, in dots. */
  static int room(Part part) {
    BlockBox block = part.first.block();
    return block.getContainingBlock().getContentWidth() - block.getWidth();
  }

  /**
   * Goes on to find the places.
   *
   * @param pages the pages as they are now
   * @param texts gets other lines
   * @param opening where the first page stands
   * @return whether the document must be laid out and made up again; the places are found if not
   */
  public boolean changes(GalleyPages pages, TextBoxes texts, FirstPage opening) {
    if (pages.galley().beside().isEmpty()) {
      return false;
    }
    BesidePages now = new BesidePages(pages, this, texts, opening);
    boolean changed = now.shorten();
    boolean goesOn = changed && ++rounds < ROUNDS;
    if (layouts++ > LAYOUTS * (pages.galley().beside().size() + 1)) {
      return giveUp(pages, now);
    }
    if (goesOn) {
      @Nullable Trial unsure = trial;
      if (rounds > 1 && unsure != null && unsure.begun) {
        // Its page would end now before a line, now after it.
        starts = now.starts(unsure.places.getFirst().page() + 1);
      }
      return true;
    }
    rounds = 0;
    boolean holds = !changed && now.holds();
    @Nullable Trial tried = trial;
    if (tried != null && tried.begun) {
      if (!holds) {
        leave(tried, now);
        tried.places.removeFirst();
        tried.begun = false;
        return true;
      }
      found.push(tried);
      tried = null;
    } else if (!holds && !found.isEmpty()) {
      Trial last = found.pop();
      leave(last, now);
      between.add(last.block);
      trial = null;
      return true;
    }
    if (tried == null) {
      trial = null;
      List<Part> waiting = now.waiting();
      if (waiting.isEmpty()) {
        return false;
      }
      Part part = waiting.get(0);
      tried = new Trial(part, new ArrayDeque<>(now.places(part)), texts.shortened(), starts);
    }
    trial = tried;
    begin(tried, now);
    return true;
  }

  /** Sets all between the lines. */
  private boolean giveUp(GalleyPages pages, BesidePages now) {
    boolean any = !placed.isEmpty() || trial != null;
    placed.clear();
    found.clear();
    starts = new TreeSet<>();
    trial = null;
    pages.galley().beside().forEach(part -> between.add(part.first.block().getElement()));
    now.restore(new IdentityHashMap<>());
    return any;
  }

  /** Puts a block in the next of its places; if it has none, between the lines. */
  private void begin(Trial tried, BesidePages now) {
    if (tried.places.isEmpty()) {
      // Places of blocks after a listing are sought again; a figure may pass it.
      int page = tried.part.movable ? Integer.MAX_VALUE : now.pageBefore(tried.part);
      while (!found.isEmpty() && found.getFirst().places.getFirst().page() >= page) {
        leave(found.pop(), now);
      }
      between.add(tried.block);
      trial = null;
      return;
    }
    Place place = tried.places.getFirst();
    placed.put(tried.block, place);
    starts = now.starts(place.page());
    tried.begun = true;
    now.shorten();
  }

  private void leave(Trial tried, BesidePages now) {
    placed.remove(tried.block);
    starts = tried.starts;
    now.restore(tried.rooms);
  }

  /** The places on a page. */
  List<Place> on(int page) {
    return placed.values().stream().filter(place -> place.page() == page).toList();
  }

  /** The pages that have something beside their lines. */
  Set<Integer> pages() {
    return placed.values().stream().map(Place::page).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The last page that has something beside its lines; -1 if none has. */
  int lastPage() {
    return placed.values().stream().mapToInt(Place::page).max().orElse(-1);
  }
}
