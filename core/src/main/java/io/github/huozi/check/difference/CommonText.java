package io.github.huozi.check.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds a text again inside another one that has more in it, and may lack something.
 *
 * <p>What stands once in both texts is found first, and what is between by the shortest edit
 * (Myers). So it takes little more time than reading both.
 */
public final class CommonText {

  private static final int NONE = -1;

  /** Lengths of what must stand once in both texts, the surest first. */
  private static final int[] ANCHORS = {128, 64, 32, 16, 8};

  /** Shorter runs beside something that is missing are chance. */
  private static final int CHANCE = 6;

  /** How far a gap is looked for a better place. */
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

  /** For each place in {@code a} its place in {@code b}, or -1 if it is missing there. */
  public static int[] match(int[] a, int[] b) {
    return match(a, b, new BitSet(), new BitSet());
  }

  /**
   * Likewise, where it is known what something is more likely to stand before.
   *
   * @param starts where paragraphs start in {@code a}
   * @param runs where something starts in {@code b} that does not join on what goes before
   */
  public static int[] match(int[] a, int[] b, BitSet starts, BitSet runs) {
    CommonText text = new CommonText(a, b);
    text.align(0, a.length, 0, b.length, 0);
    text.forgetChance();
    text.growOn();
    text.joinLoose();
    text.slide(starts, runs);
    return text.match;
  }

  /**
   * Finds the longest row of what is in both, part by part: short runs are no chance. Of two that
   * are alike that is taken which stands right before what follows.
   */
  public static int[] rows(int[] a, int[] b) {
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

  /** Runs as {start, end} in {@code a}: matched, and together in both texts. */
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

  /** Single characters that happen to stand where others are missing are not those. */
  private void forgetChance() {
    for (int[] run : runs()) {
      boolean gapBefore = run[0] > 0 && match[run[0] - 1] == NONE;
      boolean gapAfter = run[1] < a.length && match[run[1]] == NONE;
      if (run[1] - run[0] < CHANCE && (gapBefore || gapAfter)) {
        Arrays.fill(match, run[0], run[1], NONE);
      }
    }
  }

  /** What was taken for chance may be free now for the text right beside it. */
  private void growOn() {
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
   * Takes a short run away from its like in a table of contents or an imprint: where the same
   * characters stand right beside what goes before or what follows, these are meant.
   */
  private void joinLoose() {
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
   * Where more stands in {@code b} than in {@code a}, it is often not sure between which
   * characters: “1. 1041” is a list's number and a year, not a year with a number in it. So it is
   * taken to stand between two paragraphs if it can, else before a new line.
   */
  private void slide(BitSet starts, BitSet runs) {
    for (int i = 1; i < a.length; i++) {
      if (match[i] == NONE
          || match[i - 1] == NONE
          || match[i] == match[i - 1] + 1
          || starts.get(i)
          || slideBack(i, starts, 0)
          || slideOn(i, starts)
          || runs.get(match[i])) {
        continue;
      }
      slideBack(i, runs, match[i] - i);
    }
  }

  /** Gives what stands before a gap to what follows it, from where {@code starts} says. */
  private boolean slideBack(int at, BitSet starts, int offset) {
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

  /** Gives what follows a gap to what stands before it, up to where {@code starts} says. */
  private boolean slideOn(int at, BitSet starts) {
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
