package io.github.huozi.makeup;

import java.util.List;

/** The height of the notes that a page would have, call by call. */
final class NoteFill {

  private final GalleyIndex galley;
  private final Frame frame;
  private RemainingNotes rest = RemainingNotes.NONE;
  private int count;
  private double height;
  private int lastCalled;

  NoteFill(GalleyIndex galley, Frame frame) {
    this.galley = galley;
    this.frame = frame;
  }

  /** Begins a page with what the page before left. */
  void begin(RemainingNotes left) {
    rest = left;
    count = left.count();
    height = 0;
    lastCalled = -1;
    for (int i = 0; i < count; i++) {
      height += galley.noteHeight(left.note(i));
    }
    if (count > 0) {
      int first = left.note(0);
      height += galley.noteHead(first, left.line) - galley.noteTops[first][left.line];
    }
  }

  void add(int[] calls) {
    for (int note : calls) {
      add(note);
    }
  }

  private void add(int note) {
    count++;
    height += galley.noteHeight(note);
    lastCalled = Math.max(lastCalled, note);
  }

  boolean isEmpty() {
    return count == 0;
  }

  /** The height of all notes with the gap above them. */
  double height() {
    return count == 0 ? 0 : frame.noteGap() + height + (count - 1) * frame.noteSpace();
  }

  /**
   * The end of the last note's lines on this page if it continues on the next one; -1 if it cannot
   * be divided so that it fits.
   *
   * @param room the height between the text and the foot of the frame
   */
  int dividedAt(double room) {
    double[] tops = galley.noteTops[last()];
    int from = from();
    double others = height() - (tops[tops.length - 1] - tops[from]);
    int end = tops.length - 3;
    while (end >= from + 2 && others + tops[end] - tops[from] > room + Heights.tolerance(frame)) {
      end--;
    }
    return end >= from + 2 ? end : -1;
  }

  /** The rest if the last note is divided before a line. */
  RemainingNotes leave(int line) {
    return new RemainingNotes(new int[] {last()}, line);
  }

  /** The height of the notes and their gap if the last one is divided before a line. */
  double heightUpTo(int line) {
    double[] tops = galley.noteTops[last()];
    return height() - (tops[tops.length - 1] - tops[line]);
  }

  /**
   * The notes that a page leaves to the next one.
   *
   * @param from what the page before left
   * @param calls the notes that the page calls
   * @param room the height between the page's text and the foot of the frame
   */
  Leftover leave(RemainingNotes from, List<Integer> calls, double room) {
    begin(from);
    calls.forEach(this::add);
    if (isEmpty() || height() <= room + Heights.tolerance(frame)) {
      return new Leftover(RemainingNotes.NONE, 0);
    }
    int line = dividedAt(room);
    if (line >= 0) {
      return new Leftover(leave(line), Costs.NOTE_DIVIDED);
    }
    RemainingNotes left = from.with(calls).after(room - frame.noteGap(), galley, frame);
    int apart = left.count() - (left.line > 0 ? 1 : 0);
    return new Leftover(left, Costs.NOTE_BADLY_DIVIDED + apart * Costs.NOTE_APART);
  }

  /** Notes that are left to the next page, and what that costs. */
  record Leftover(RemainingNotes rest, double cost) {}

  private int last() {
    return lastCalled >= 0 ? lastCalled : rest.note(count - 1);
  }

  private int from() {
    return lastCalled >= 0 || count > 1 ? 0 : rest.line;
  }
}
