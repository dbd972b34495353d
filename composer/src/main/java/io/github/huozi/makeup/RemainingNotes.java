package io.github.huozi.makeup;

import java.util.Arrays;
import java.util.List;

/** The notes, or the part of one, that a page leaves to the next one. */
final class RemainingNotes {

  static final int[] NOTHING = {};

  /** No notes. */
  static final RemainingNotes NONE = new RemainingNotes(NOTHING, 0);

  private final int[] notes;

  /** The first line of the first note that has not been placed. */
  final int line;

  RemainingNotes(int[] notes, int line) {
    this.notes = notes;
    this.line = line;
  }

  boolean isEmpty() {
    return notes.length == 0;
  }

  int count() {
    return notes.length;
  }

  int note(int index) {
    return notes[index];
  }

  /** This rest with more notes after it. */
  RemainingNotes with(List<Integer> more) {
    if (more.isEmpty()) {
      return this;
    }
    int[] all = Arrays.copyOf(notes, notes.length + more.size());
    for (int i = 0; i < more.size(); i++) {
      all[notes.length + i] = more.get(i);
    }
    return new RemainingNotes(all, line);
  }

  /**
   * The rest of these notes where as many of their lines as fit are placed.
   *
   * @param room the height for lines and the spaces between notes
   */
  RemainingNotes after(double room, GalleyIndex galley, Frame frame) {
    double used = 0;
    for (int i = 0; i < notes.length; i++) {
      double[] tops = galley.noteTops[notes[i]];
      int from = i == 0 ? line : 0;
      double start = used + (i == 0 ? galley.noteHead(notes[i], from) : frame.noteSpace());
      int end = from;
      while (end < tops.length - 1
          && start + tops[end + 1] - tops[from] <= room + Heights.tolerance(frame)) {
        end++;
      }
      if (end < tops.length - 1) {
        return new RemainingNotes(Arrays.copyOfRange(notes, i, notes.length), end);
      }
      used = start + tops[end] - tops[from];
    }
    return NONE;
  }

  /**
   * Tells whether the first line of this rest is that of another one, which is not empty either.
   */
  boolean beginsLike(RemainingNotes other) {
    return !isEmpty() && notes[0] == other.notes[0] && line == other.line;
  }

  /** This rest without its first line, and without its first note if that was its last one. */
  RemainingNotes withoutLine(GalleyIndex galley) {
    return line + 1 < galley.noteLines(notes[0])
        ? new RemainingNotes(notes, line + 1)
        : new RemainingNotes(Arrays.copyOfRange(notes, 1, notes.length), 0);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof RemainingNotes rest
            && line == rest.line
            && Arrays.equals(notes, rest.notes));
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(notes) + line;
  }
}
