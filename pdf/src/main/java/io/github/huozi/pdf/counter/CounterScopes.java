package io.github.huozi.pdf.counter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The counters at a place of a document (CSS 2.1 §12.4.1). A counter belongs to the siblings that
 * follow the element with its {@code counter-reset}, and to what is in them.
 */
final class CounterScopes {

  /** The counters of each level of siblings; the innermost is first. */
  private final Deque<Map<String, Integer>> levels = new ArrayDeque<>();

  CounterScopes() {
    levels.push(new HashMap<>());
  }

  /** Begins the children of an element. */
  void enter() {
    levels.push(new HashMap<>());
  }

  /** Ends them, with their counters. */
  void leave() {
    levels.pop();
  }

  /** Makes a counter, in place of one of the same name that a sibling before has made. */
  void reset(String name, int value) {
    levels.getFirst().put(name, value);
  }

  /** Adds to the innermost counter of a name, which is made here if there is none. */
  void increment(String name, int by) {
    counters(name).merge(name, by, Integer::sum);
  }

  /** The value of the innermost counter of a name, which is made here if there is none. */
  int value(String name) {
    return counters(name).computeIfAbsent(name, unused -> 0);
  }

  /** The values of all counters of a name, the outermost first; at least one. */
  List<Integer> values(String name) {
    value(name);
    List<Integer> values = new ArrayList<>();
    for (Iterator<Map<String, Integer>> outer = levels.descendingIterator(); outer.hasNext(); ) {
      Map<String, Integer> level = outer.next();
      if (level.containsKey(name)) {
        values.add(level.get(name));
      }
    }
    return values;
  }

  private Map<String, Integer> counters(String name) {
    for (Map<String, Integer> level : levels) {
      if (level.containsKey(name)) {
        return level;
      }
    }
    return levels.getFirst();
  }
}
