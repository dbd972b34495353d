package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.makeup.FirstPage;
import io.github.huozi.makeup.Frame;
import io.github.huozi.makeup.Item;
import io.github.huozi.makeup.Page;
import io.github.huozi.pdf.galley.BesideText.Place;
import io.github.huozi.pdf.layout.BesideLines;
import io.github.huozi.pdf.layout.TextBoxes;
import io.github.huozi.pdf.layout.TextBoxes.SetText;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.text.LineSetter.Room;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The pages of a make-up, on which places beside lines are sought. Lengths are in dots. */
final class BesidePages {

  /** The most pages by which a block may stand after its place in the text. */
  private static final int LATE = 3;

  /** The same of a listing or a picture without a caption. */
  private static final int LATE_LISTING = 2;

  /** The least part of a line that a block which begins there may be higher than the others. */
  private static final double ROUNDING = 0.05;

  /** The fewest characters that a line of a narrower block has beside another block. */
  private static final int LEAST = 5;

  private final GalleyPages pages;
  private final BesideText beside;
  private final TextBoxes texts;
  private final FirstPage opening;
  private final Frame frame;
  private final double leading;
  private final List<List<Standing>> standing = new ArrayList<>();

  /**
   * A part on its page.
   *
   * @param text the element of its text; null if it is no line of a text
   * @param line the number of its line in the text
   */
  private record Standing(Part part, double y, @Nullable Element text, int line) {

    double bottom() {
      return y + part.height();
    }
  }

  BesidePages(GalleyPages pages, BesideText beside, TextBoxes texts, FirstPage opening) {
    this.pages = pages;
    this.beside = beside;
    this.texts = texts;
    this.opening = opening;
    this.frame = pages.frame();
    this.leading = frame.leading();
    for (Page page : pages.pages()) {
      List<Standing> on = new ArrayList<>();
      for (Page.PlacedItem placed : page.pieces()) {
        @Nullable Part part = pages.galley().parts().get(placed.item());
        if (part != null) {
          on.add(standing(part, placed.y()));
        }
      }
      standing.add(on);
    }
  }

  private List<Standing> on(int page) {
    return page < standing.size() ? standing.get(page) : List.of();
  }

  private Standing standing(Part part, double y) {
    List<Box> lines = part.boxes.stream().filter(box -> TextElement.line(box) != null).toList();
    if (lines.size() != 1 || part.mayBeBeside || isSetOff(part)) {
      return new Standing(part, y, null, 0);
    }
    Box line = lines.get(0);
    int number = 0;
    for (Box other : line.getParent().getChildren()) {
      if (other == line) {
        break;
      }
      number += other.getElement() == line.getElement() ? 1 : 0;
    }
    boolean set = texts.inRoom(line.getElement()) != null;
    return new Standing(
        part, y + line.getAbsY() - part.top, set ? line.getElement() : null, number);
  }

  /** Tells whether a part is a chapter's title, or in a box with a ground or a border. */
  private boolean isSetOff(Part part) {
    for (@Nullable EnclosingBlocks at = part.first; at != null; at = at.outer()) {
      @Nullable String name = Classes.name(at.block());
      ElementStyle style = ElementStyle.of(at.block(), pages.context());
      boolean root = name == null || name.equals("html") || name.equals("body");
      if ("h1".equals(name)
          || (!root && style.hasGround())
          || style.border().width() + style.border().height() > 0) {
        return true;
      }
    }
    return false;
  }

  /** The blocks for which no place has been sought, in the order of the text. */
  List<Part> waiting() {
    boolean columns = !pages.galley().galley().bands().isEmpty();
    return pages.galley().beside().stream()
        .filter(part -> beside.leaves(part) && beside.place(part) == null && !columns)
        .toList();
  }

  /** The numbers of the parts with which the pages up to one begin. */
  NavigableSet<Integer> starts(int page) {
    NavigableSet<Integer> starts = new TreeSet<>();
    for (int i = 0; i <= page && i < standing.size(); i++) {
      int item = Integer.MAX_VALUE;
      for (Page.PlacedItem placed : pages.pages().get(i).pieces()) {
        if (pages.galley().galley().items().get(placed.item()) instanceof Item.Piece) {
          item = Math.min(item, placed.item());
        }
      }
      @Nullable Part first = item < Integer.MAX_VALUE ? pages.galley().parts().get(item) : null;
      if (first != null) {
        starts.add(first.number);
      }
    }
    return starts;
  }

  /** The places that a block may have, the best first. */
  List<Place> places(Part part) {
    int height = part.first.block().getHeight();
    int lines = (int) Math.ceil((height + gap()) / leading - ROUNDING);
    lines = height <= frame.height() ? Math.min(lines, frame.lines()) : lines;
    int page = pageBefore(part);
    double end = 0;
    for (Standing other : standing.get(page)) {
      end = other.part.number < part.number ? Math.max(end, other.bottom()) : end;
    }
    int after =
        Math.max(
            (int) Math.ceil(end / leading - ROUNDING),
            beside.on(page).stream().mapToInt(Place::end).max().orElse(0));
    boolean follows = part.movable && Classes.hasCaption(part);
    List<Place> found = new ArrayList<>();
    if (follows && isLeft(page) && goesOn(page)) {
      add(part, page, Math.max(after, limit(page) - lines), lines, found);
    }
    add(part, page, after, lines, found);
    int early = Math.min(after, limit(page) - lines);
    if (!follows) {
      add(part, page, early, lines, found);
    }
    int latest = page + (follows ? LATE : LATE_LISTING);
    for (int next = page + 1; next <= latest && begins(next); next++) {
      if (isLeft(next) && goesOn(next)) {
        add(part, next, limit(next) - lines, lines, found);
      }
      int first = 0;
      while (first + lines <= limit(next) && !add(part, next, first, lines, found)) {
        first++;
      }
      add(part, page, early, lines, found);
    }
    add(part, page, early, lines, found);
    int last = page;
    while (begins(last + 1)) {
      last++;
    }
    if (part.movable && last == standing.size() - 1) {
      add(part, standing.size(), 0, lines, found);
    }
    return found;
  }

  /** The page with the end of the text before a part. */
  int pageBefore(Part part) {
    int page = 0;
    for (int i = 0; i < standing.size(); i++) {
      if (standing.get(i).stream().anyMatch(other -> other.part.number < part.number)) {
        page = i;
      }
    }
    return page;
  }

  /** Adds a place if it is free. */
  private boolean add(Part part, int page, int first, int lines, List<Place> found) {
    if (page < beside.lastPage()) {
      return false;
    }
    int limit = limit(page);
    // One line alone on a side of a block stands beside it, too.
    int from = first == 1 && isFree(part, page, 0, 1) ? 0 : first;
    int end = first + lines == limit - 1 ? limit : first + lines;
    if (from < 0 || end > limit || !isFree(part, page, from, end)) {
      return false;
    }
    BlockBox block = part.first.block();
    double measure = block.getContainingBlock().getContentWidth();
    double shift = BesideLines.of(pages.sheets(), measure).shift(block.getWidth());
    int height = block.getHeight();
    double room = (end - from) * leading - height;
    double above = room / 2;
    if (from == 0) {
      above = Math.min(above, gap() / 2);
    } else if (end == limit) {
      above = Math.max(above, room - gap() / 2);
    }
    Place place = new Place(page, from, end, from * leading + above, shift);
    return found.contains(place) || found.add(place);
  }

  /** Tells whether no figure, table or listing that follows a part stands above it. */
  private boolean isBeforeLater(Part part, Place place) {
    int page = place.page();
    double bottom = place.end() * leading;
    for (int i = 0; i <= page; i++) {
      for (Standing on : on(i)) {
        boolean above = i < page || (on.part.mayBeBeside && on.y < bottom - 1);
        boolean figure = on.part.movable || on.part.mayBeBeside;
        if (figure && above && on.part.number > part.number) {
          return false;
        }
      }
    }
    return true;
  }

  /** The space between two lines. */
  private double gap() {
    return leading - BesideLines.of(pages.sheets(), 0).em();
  }

  private boolean begins(int page) {
    return page < standing.size() && standing.get(page).stream().noneMatch(on -> on.part.opens);
  }

  /** Tells whether the text goes on after a page. */
  private boolean goesOn(int page) {
    return begins(page + 1);
  }

  private boolean isLeft(int page) {
    return !opening.facesNext(page + 1);
  }

  /** The number of lines above the notes of a page. */
  private int limit(int page) {
    List<Page.PlacedNote> notes =
        page < standing.size() ? pages.pages().get(page).notes() : List.of();
    return notes.isEmpty()
        ? frame.lines()
        : (int) Math.floor((notes.get(0).y() - frame.noteGap()) / leading + ROUNDING);
  }

  /**
   * Tells whether nothing but lines that may be shorter stands on some lines of a page, or what
   * will stand below when these are shorter.
   */
  private boolean isFree(Part part, int page, int first, int end) {
    Place room = new Place(page, first, end, 0, 0);
    return on(page).stream()
            .filter(on -> on.text == null && room.isBeside(on.y, on.bottom(), leading))
            .allMatch(
                on ->
                    on.part.number > part.number && (on.part.movable || on.y > first * leading + 1))
        && beside.on(page).stream().allMatch(other -> other.end() <= first);
  }

  /**
   * Composes the texts anew whose lines are beside something, or no longer are.
   *
   * @return whether any has changed
   */
  boolean shorten() {
    IdentityHashMap<Element, Room> before = new IdentityHashMap<>(texts.shortened());
    for (int i = 0; i < standing.size(); i++) {
      IdentityHashMap<Element, Integer> next = firstLines(i + 1);
      double moved = 0;
      for (Standing on : firsts(i)) {
        @Nullable SetText old = texts.inRoom(on.text);
        if (on.text != null
            && old != null
            && (!beside.on(i).isEmpty() || before.containsKey(on.text))) {
          int end = next.getOrDefault(on.text, Integer.MAX_VALUE);
          Room room = room(i, on, old, on.y + moved, end);
          if (!room.equals(old.room())) {
            moved += (texts.set(on.text, room).lines() - old.lines()) * old.lineHeight();
          }
        }
      }
    }
    return !new HashMap<>(before).equals(new HashMap<>(texts.shortened()));
  }

  /** The first line of each text on a page. */
  private List<Standing> firsts(int page) {
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    return on(page).stream().filter(on -> on.text != null && seen.add(on.text)).toList();
  }

  private IdentityHashMap<Element, Integer> firstLines(int page) {
    IdentityHashMap<Element, Integer> lines = new IdentityHashMap<>();
    for (Standing on : firsts(page)) {
      if (on.text != null) {
        lines.put(on.text, on.line);
      }
    }
    return lines;
  }

  /**
   * The room of a text.
   *
   * @param y the place of its first line on a page
   * @param end the first of its lines that stands on the next page
   */
  private Room room(int page, Standing on, SetText old, double y, int end) {
    double measure = old.room().measure();
    double lowest = beside.on(page).stream().mapToDouble(Place::end).max().orElse(0) * leading;
    List<Double> lefts = new ArrayList<>();
    List<Double> measures = new ArrayList<>();
    int last = 0;
    for (int line = 0;
        line < Math.max(old.room().lefts().size(), on.line + frame.lines());
        line++) {
      double top = y + (line - on.line) * old.lineHeight();
      double shift = 0;
      if (line < on.line || line >= end) {
        shift = line < old.room().lefts().size() ? old.room().lefts().get(line) : 0;
      } else if (top < lowest) {
        shift = shift(page, top, top + old.lineHeight());
      }
      lefts.add(shift);
      measures.add(measure - shift);
      last = shift > 0 ? measures.size() : last;
    }
    return new Room(measure, lefts.subList(0, last), measures.subList(0, last));
  }

  private double shift(int page, double top, double bottom) {
    return beside.on(page).stream()
        .filter(place -> place.isBeside(top, bottom, leading))
        .mapToDouble(Place::shift)
        .max()
        .orElse(0);
  }

  /** Gives texts the rooms that they had. */
  void restore(IdentityHashMap<Element, Room> rooms) {
    IdentityHashMap<Element, Room> now = texts.shortened();
    now.forEach(
        (text, room) -> {
          if (!rooms.containsKey(text)) {
            texts.set(text, new Room(room.measure()));
          }
        });
    rooms.forEach(
        (text, room) -> {
          if (!room.equals(now.get(text))) {
            texts.set(text, room);
          }
        });
  }

  /** Tells whether the lines beside all that has a place are shorter, and nothing else is there. */
  boolean holds() {
    double em = BesideLines.of(pages.sheets(), 0).em();
    for (int page = 0; page <= beside.lastPage(); page++) {
      if (on(page).stream().anyMatch(this::isBelowFoot)) {
        return false;
      }
      for (Place place : beside.on(page)) {
        if (page >= standing.size() || place.end() > limit(page)) {
          return false;
        }
        for (Standing on : standing.get(page)) {
          if (place.isBeside(on.y, on.y + on.part.height(), leading)) {
            @Nullable SetText set = texts.inRoom(on.text);
            if (set == null
                || on.line >= set.room().measures().size()
                || set.room().lefts().get(on.line) < place.shift()
                || set.room().measures().get(on.line) < LEAST * em) {
              return false;
            }
          }
        }
      }
    }
    for (Part part : pages.galley().beside()) {
      @Nullable Place place = beside.place(part);
      if (place != null && !(isAfter(part, place) && isBeforeLater(part, place))) {
        return false;
      }
    }
    return true;
  }

  private boolean isBelowFoot(Standing on) {
    return on.y > 0 && on.y + on.part.height() > frame.height() + leading / 2;
  }

  /** Tells whether the text before a block stands on its page or an earlier one. */
  private boolean isAfter(Part part, Place place) {
    for (int i = place.page() + 1; i < standing.size(); i++) {
      if (standing.get(i).stream().anyMatch(on -> on.part.number < part.number)) {
        return false;
      }
    }
    return true;
  }
}
