package io.github.huozi.makeup;

import io.github.huozi.makeup.Page.Cause;
import io.github.huozi.makeup.Page.PlacedItem;
import io.github.huozi.makeup.Page.PlacedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A page that more may be put on. */
final class OpenPage {

  private final Galley galley;
  private final Frame frame;
  private final List<PlacedItem> pieces = new ArrayList<>();

  /** The notes on it, or what is left of them. */
  private final List<Called> notes = new ArrayList<>();

  /** The places of the notes; empty if they must be found yet. */
  private Optional<List<PlacedNote>> placed = Optional.empty();

  private Optional<Integer> head = Optional.empty();
  private Optional<Cause> cause = Optional.empty();
  private int lines;
  private int filled;
  private double end;
  private boolean hasText;

  /** The free lines of a page that has been composed as a whole; empty if it has not. */
  private Optional<Integer> free = Optional.empty();

  OpenPage(Galley galley, Frame frame) {
    this.galley = galley;
    this.frame = frame;
  }

  /**
   * A note.
   *
   * @param firstLine the first of its lines that is not on an earlier page
   */
  record Called(int note, int firstLine) {}

  /** Tells whether nothing stands on it. */
  boolean isFresh() {
    return pieces.isEmpty();
  }

  /** Tells whether the page has text. */
  boolean hasText() {
    return hasText;
  }

  /** The number of lines that are taken from its head on. */
  int lines() {
    return lines;
  }

  List<Called> notes() {
    return notes;
  }

  /** The number of lines that are free above the notes, if some more are called. */
  int free(List<Integer> called) {
    List<Called> all = new ArrayList<>(notes);
    called.forEach(note -> all.add(new Called(note, 0)));
    double height = all.isEmpty() ? 0 : frame.noteGap() - frame.noteSpace();
    for (Called note : all) {
      height += frame.noteSpace() + left(note).height();
    }
    return frame.lines() - lines - Heights.lines(height, frame);
  }

  /** The rest of a note. */
  Galley.Note left(Called note) {
    return galley.notes().get(note.note()).from(note.firstLine());
  }

  /** Calls a note. */
  void call(Called note) {
    notes.add(note);
    placed = Optional.empty();
  }

  /** Moves everything down, since something has been put at the head. */
  void moveDown(double by) {
    pieces.replaceAll(piece -> new PlacedItem(piece.item(), piece.y() + by, piece.column()));
  }

  /** Puts a piece or a figure on it. */
  void put(PlacedItem piece, double height) {
    pieces.add(piece);
    end = Math.max(end, piece.y() + height);
  }

  /** Takes some lines. */
  void take(int more, boolean text) {
    lines += more;
    hasText |= text;
    free = Optional.empty();
  }

  /** Takes over how a page was composed, whose text ends after some lines. */
  void compose(Page page, List<PlacedNote> itsNotes, Optional<Integer> repeated, int taken) {
    hasText |= !isFresh();
    filled += page.filled();
    free = Optional.of(page.emptyLines());
    cause = page.cause();
    head = head.or(() -> repeated);
    lines = taken;
    notes.clear();
    itsNotes.forEach(note -> notes.add(new Called(note.note(), note.firstLine())));
    placed = Optional.of(itsNotes);
  }

  /** Says why the page may be short. */
  void because(Cause why) {
    cause = Optional.of(why);
  }

  /**
   * The page as it is.
   *
   * @param next the page after it, which receives the notes that do not fit
   */
  Page close(OpenPage next) {
    List<PlacedNote> foot = placed.orElseGet(() -> placeNotes(next));
    int empty = free.orElseGet(() -> empty(foot));
    return new Page(pieces, foot, head, end, empty, filled, empty < 2 ? Optional.empty() : cause);
  }

  private int empty(List<PlacedNote> foot) {
    double height = foot.isEmpty() ? frame.height() : foot.get(0).y() - frame.noteGap();
    return (int) Math.max(0, Math.floor((height - end) / frame.leading() + 1e-6));
  }

  private List<PlacedNote> placeNotes(OpenPage next) {
    double room = frame.height() - lines * frame.leading() - frame.noteGap();
    List<PlacedNote> found = new ArrayList<>();
    double height = 0;
    boolean full = false;
    for (Called note : notes) {
      double above = found.isEmpty() ? 0 : frame.noteSpace();
      double top = height + above;
      double bottom = top;
      int line = note.firstLine();
      for (double each : left(note).heights()) {
        boolean alone = isFresh() && found.isEmpty() && line == note.firstLine();
        boolean fits = alone || bottom + each <= room + Heights.tolerance(frame);
        full |= !fits;
        if (full) {
          break;
        }
        bottom += each;
        line++;
      }
      if (line > note.firstLine()) {
        found.add(new PlacedNote(note.note(), note.firstLine(), line, top));
        height = bottom;
      }
      if (line < galley.notes().get(note.note()).heights().size()) {
        next.call(new Called(note.note(), line));
      }
    }
    double from = frame.height() - height;
    return found.stream()
        .map(n -> new PlacedNote(n.note(), n.firstLine(), n.endLine(), from + n.y()))
        .toList();
  }
}
