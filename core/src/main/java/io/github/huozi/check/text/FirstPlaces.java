package io.github.huozi.check.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each of several texts first stands in another one. All are looked for in one pass (Aho and
 * Corasick's way), so that many texts cost no more than long ones.
 */
final class FirstPlaces {

  private static final int ROOT = 0;

  /** The state that follows a state when a code is read. */
  private final Map<Long, Integer> next = new HashMap<>();

  /** By state: the one before it, the code that leads to it, and how long its text is. */
  private final List<int[]> states = new ArrayList<>();

  private final int[] firsts;

  /**
   * Looks for all of them.
   *
   * @param wanted texts, none of them empty
   */
  FirstPlaces(List<int[]> wanted, int[] text) {
    states.add(new int[] {ROOT, 0, 0});
    int[] ends = new int[wanted.size()];
    for (int i = 0; i < ends.length; i++) {
      for (int code : wanted.get(i)) {
        ends[i] = grown(ends[i], code);
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
    // A place where a longer text ends is the end of its shorter endings too: the longest first.
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

  /** Where a text begins, or -1. */
  int of(int index) {
    return firsts[index];
  }

  private int grown(int state, int code) {
    return next.computeIfAbsent(
        key(state, code),
        unused -> {
          states.add(new int[] {state, code, states.get(state)[2] + 1});
          return states.size() - 1;
        });
  }

  /** By state, that of the longest text that it ends with and that a wanted one begins with. */
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
      Integer grown = next.get(key(state, code));
      if (grown != null) {
        return grown;
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
