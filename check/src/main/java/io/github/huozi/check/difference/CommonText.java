package io.github.huozi.check.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds the characters of a text in another text, which has additions and may lack parts.
 *
 * <p>Runs that occur once in each text are matched first ({@link UniqueRuns}), then the text
 * between them by the shortest edit ({@link ShortestEdit}). The time is nearly proportional to the
 * lengths of the texts.
 */
public final class CommonText {

  private static final int NONE = -1;

  /** The lengths of the runs that are matched first, from the most reliable one. */
  private static final int[] ANCHORS = {128, 64, 32, 16, 8};

  /** A shorter run beside missing text is a match by chance. */
  private static final int CHANCE = 6;

  /** The most characters by which a gap may be moved. */
  private static final int FAR = 64;

  private final int[] a;
  private final int[] b;
  private final int[] match;

  private CommonText(int[] a, int[] b) {
    this.a = a;
    this.b = b;
    this.match = new int[a.length];
    Arrays.fill(match, NONE);
  }

  /**
   * Returns for each index in {@code a} the index in {@code b}, or -1 if the character is missing.
   */
  public static int[] match(int[] a, int[] b) {
    return match(a, b, new BitSet(), new BitSet());
  }

  /**
   * Returns the same, but puts additions before the start of a paragraph or a run if their place is
   * ambiguous.
   *
   * @param starts the indexes in {@code a} at which paragraphs start
   * @param runs the indexes in {@code b} at which a run starts that does not continue the one
   *     before
   */
  public static int[] match(int[] a, int[] b, BitSet starts, BitSet runs) {
    CommonText text = new CommonText(a, b);
    text.align(0, a.length, 0, b.length, 0);
    text.dropChanceMatches();
    text.extendRuns();
    text.joinRuns();
    text.moveGaps(starts, runs);
    return text.match;
  }

  /**
   * Returns for each index in {@code a} the index in {@code b} by a long common subsequence, or -1.
   * Short runs count, too. Of two equal elements the one right before the next match is taken.
   */
  public static int[] subsequence(int[] a, int[] b) {
    CommonText text = new CommonText(a, b);
    text.align(0, a.length, 0, b.length, 0);
    for (int i = a.length - 2; i >= 0; i--) {
      int next = text.match[i + 1] - 1;
      if (text.match[i] >= 0 && next > text.match[i] && b[next] == a[i]) {
        text.match[i] = next;
      }
    }
    return text.match;
  }

  private void align(int startA, int endA, int startB, int endB, int level) {
    int fromA = startA;
    int fromB = startB;
    int toA = endA;
    int toB = endB;
    while (fromA < toA && fromB < toB && a[fromA] == b[fromB]) {
      match[fromA++] = fromB++;
    }
    while (fromA < toA && fromB < toB && a[toA - 1] == b[toB - 1]) {
      match[--toA] = --toB;
    }
    if (fromA == toA || fromB == toB) {
      return;
    }
    int[][] anchors = {};
    int next = level;
    while (anchors.length == 0 && next < ANCHORS.length) {
      anchors = new UniqueRuns(a, b, ANCHORS[next++]).find(fromA, toA, fromB, toB);
    }
    if (anchors.length == 0) {
      ShortestEdit.match(a, fromA, toA, b, fromB, toB, match);
      return;
    }
    int atA = fromA;
    int atB = fromB;
    for (int[] anchor : anchors) {
      int i = anchor[0];
      int j = anchor[1];
      if (i < atA || j < atB) {
        continue;
      }
      while (i > atA && j > atB && a[i - 1] == b[j - 1]) {
        i--;
        j--;
      }
      align(atA, i, atB, j, next);
      while (i < toA && j < toB && a[i] == b[j]) {
        match[i++] = j++;
      }
      atA = i;
      atB = j;
    }
    align(atA, toA, atB, toB, next);
  }

  /** The matched runs that are contiguous in both texts, each as {start, end} in {@code a}. */
  private List<int[]> runs() {
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i < a.length; ) {
      if (match[i] == NONE) {
        i++;
        continue;
      }
      int start = i;
      do {
        i++;
      } while (i < a.length && match[i] == match[i - 1] + 1);
      runs.add(new int[] {start, i});
    }
    return runs;
  }

  /** Drops short runs beside missing text: they match by chance. */
  private void dropChanceMatches() {
    for (int[] run : runs()) {
      boolean gapBefore = run[0] > 0 && match[run[0] - 1] == NONE;
      boolean gapAfter = run[1] < a.length && match[run[1]] == NONE;
      if (run[1] - run[0] < CHANCE && (gapBefore || gapAfter)) {
        Arrays.fill(match, run[0], run[1], NONE);
      }
    }
  }

  /** Extends each run over the characters that dropped matches have freed. */
  private void extendRuns() {
    BitSet used = new BitSet();
    for (int place : match) {
      if (place >= 0) {
        used.set(place);
      }
    }
    for (int i = 1; i < a.length; i++) {
      int next = match[i - 1] + 1;
      if (match[i] == NONE && next > 0 && next < b.length && a[i] == b[next] && !used.get(next)) {
        match[i] = next;
        used.set(next);
      }
    }
    for (int i = a.length - 2; i >= 0; i--) {
      int before = match[i + 1] - 1;
      if (match[i] == NONE && before >= 0 && a[i] == b[before] && !used.get(before)) {
        match[i] = before;
        used.set(before);
      }
    }
  }

  /**
   * Moves a run next to its neighbour if {@code b} has the same characters there. A heading is then
   * not matched with its entry in the table of contents.
   */
  private void joinRuns() {
    List<int[]> runs = runs();
    for (int k = runs.size() - 2; k >= 0; k--) {
      int[] run = runs.get(k);
      int to = run[1] < a.length ? match[run[1]] : NONE;
      int length = run[1] - run[0];
      if (to >= 0 && to - length > match[run[1] - 1]) {
        move(run, to - length);
      }
    }
    runs = runs();
    for (int k = 1; k < runs.size(); k++) {
      int[] run = runs.get(k);
      int to = match[run[0] - 1] + 1;
      if (to > 0 && to + (run[1] - run[0]) <= match[run[0]]) {
        move(run, to);
      }
    }
  }

  private void move(int[] run, int to) {
    int length = run[1] - run[0];
    if (Arrays.equals(a, run[0], run[1], b, to, to + length)) {
      for (int i = 0; i < length; i++) {
        match[run[0] + i] = to + i;
      }
    }
  }

  /**
   * Moves additions of {@code b} whose place is ambiguous: between two paragraphs if possible, else
   * before a new run. So “1. 1041” is a list number and a year, and not a year with a number in it.
   */
  private void moveGaps(BitSet starts, BitSet runs) {
    for (int i = 1; i < a.length; i++) {
      if (match[i] == NONE
          || match[i - 1] == NONE
          || match[i] == match[i - 1] + 1
          || starts.get(i)
          || moveBack(i, starts, 0)
          || moveOn(i, starts)
          || runs.get(match[i])) {
        continue;
      }
      moveBack(i, runs, match[i] - i);
    }
  }

  /** Moves the gap before {@code at} back to a start: the text between follows the gap then. */
  private boolean moveBack(int at, BitSet starts, int offset) {
    int room = Math.min(FAR, match[at] - match[at - 1] - 1);
    for (int back = 1; back <= room && back < at; back++) {
      int i = at - back;
      if (match[i] == NONE || b[match[at] - back] != a[i]) {
        return false;
      }
      if (starts.get(i + offset)) {
        for (int k = 1; k <= back; k++) {
          match[at - k] = match[at] - k;
        }
        return true;
      }
    }
    return false;
  }

  /** Moves the gap before {@code at} on to a start: the text between precedes the gap then. */
  private boolean moveOn(int at, BitSet starts) {
    int from = match[at - 1] + 1;
    int room = Math.min(FAR, match[at] - from);
    for (int length = 0; length < room; length++) {
      int i = at + length;
      if (i == a.length || match[i] != match[at] + length || b[from + length] != a[i]) {
        return false;
      }
      if (starts.get(i + 1)) {
        for (int k = 0; k <= length; k++) {
          match[at + k] = from + k;
        }
        return true;
      }
    }
    return false;
  }
}
