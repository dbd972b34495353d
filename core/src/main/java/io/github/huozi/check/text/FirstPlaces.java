package io.github.huozi.check.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the first occurrence of each of several texts in another text. One pass finds all of them
 * (Aho and Corasick, Efficient String Matching, 1975), so the time depends on the lengths of the
 * texts alone.
 */
final class FirstPlaces {

  private static final int ROOT = 0;

  /** The state that follows a state when a code is read. */
  private final Map<Long, Integer> next = new HashMap<>();

  /** For each state the state before it, the code that leads to it, and the length of its text. */
  private final List<int[]> states = new ArrayList<>();

  private final int[] firsts;

  /**
   * Searches a text.
   *
   * @param wanted the texts to find, none of them empty
   * @param text the text to search
   */
  FirstPlaces(List<int[]> wanted, int[] text) {
    states.add(new int[] {ROOT, 0, 0});
    int[] ends = new int[wanted.size()];
    for (int i = 0; i < ends.length; i++) {
      for (int code : wanted.get(i)) {
        ends[i] = extended(ends[i], code);
      }
    }
    Integer[] order = new Integer[states.size()];
    Arrays.setAll(order, state -> state);
    Arrays.sort(order, (a, b) -> Integer.compare(states.get(a)[2], states.get(b)[2]));
    int[] shorter = shorter(order);
    int[] places = new int[states.size()];
    Arrays.fill(places, -1);
    int state = ROOT;
    for (int i = 0; i < text.length; i++) {
      state = following(state, text[i], shorter);
      if (places[state] < 0) {
        places[state] = i + 1;
      }
    }
    // Where a text ends, its suffixes end too: the longest texts come first.
    for (int i = order.length - 1; i > 0; i--) {
      int place = places[order[i]];
      int ending = shorter[order[i]];
      if (place >= 0 && (places[ending] < 0 || place < places[ending])) {
        places[ending] = place;
      }
    }
    firsts = new int[ends.length];
    for (int i = 0; i < ends.length; i++) {
      firsts[i] = places[ends[i]] < 0 ? -1 : places[ends[i]] - wanted.get(i).length;
    }
  }

  /** The index at which a text first begins, or -1. */
  int of(int index) {
    return firsts[index];
  }

  private int extended(int state, int code) {
    return next.computeIfAbsent(
        key(state, code),
        unused -> {
          states.add(new int[] {state, code, states.get(state)[2] + 1});
          return states.size() - 1;
        });
  }

  /** For each state the state of its longest proper suffix that is a prefix of a wanted text. */
  private int[] shorter(Integer[] order) {
    int[] shorter = new int[states.size()];
    for (int state : order) {
      int[] last = states.get(state);
      if (last[2] > 1) {
        shorter[state] = following(shorter[last[0]], last[1], shorter);
      }
    }
    return shorter;
  }

  private int following(int from, int code, int[] shorter) {
    int state = from;
    while (true) {
      Integer following = next.get(key(state, code));
      if (following != null) {
        return following;
      }
      if (state == ROOT) {
        return ROOT;
      }
      state = shorter[state];
    }
  }

  private static long key(int state, int code) {
    return ((long) state << Integer.SIZE) | code;
  }
}
