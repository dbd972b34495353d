package io.github.huozi.conversion;

import java.util.Arrays;

/**
 * Words by their characters, each with a number. A look-up goes from character to character and
 * makes no strings.
 */
final class Trie {

  /** The node before the first character of a word. */
  static final int ROOT = 0;

  static final int NONE = -1;

  /** Each step as its node and character; 0 for an empty place, since no word contains U+0000. */
  private long[] steps = new long[1 << 12];

  private int[] targets = new int[1 << 12];

  /** The number of the word that ends at a node. */
  private int[] numbers = new int[1 << 12];

  private int nodes = 1;

  Trie() {
    numbers[ROOT] = NONE;
  }

  /** The same words, to which others may be added. */
  Trie(Trie other) {
    steps = other.steps.clone();
    targets = other.targets.clone();
    numbers = other.numbers.clone();
    nodes = other.nodes;
  }

  /**
   * Adds a word, or gives it another number.
   *
   * @param number not negative
   */
  void put(CharSequence word, int number) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      int next = next(node, word.charAt(i));
      node = next == NONE ? add(node, word.charAt(i)) : next;
    }
    numbers[node] = number;
  }

  /** The node after a character; {@link #NONE} if no word goes on so. */
  int next(int node, char character) {
    long step = step(node, character);
    int mask = steps.length - 1;
    for (int i = place(step, mask); ; i = (i + 1) & mask) {
      if (steps[i] == step) {
        return targets[i];
      }
      if (steps[i] == 0) {
        return NONE;
      }
    }
  }

  /** The number of the word that ends at a node; {@link #NONE} if none does. */
  int number(int node) {
    return numbers[node];
  }

  /** The number of a word; {@link #NONE} if there is none. */
  int numberOf(CharSequence word) {
    int node = ROOT;
    for (int i = 0; i < word.length() && node != NONE; i++) {
      node = next(node, word.charAt(i));
    }
    return node == NONE ? NONE : numbers[node];
  }

  private int add(int node, char character) {
    if (nodes * 2 >= steps.length) {
      grow();
    }
    if (nodes == numbers.length) {
      numbers = Arrays.copyOf(numbers, nodes * 2);
    }
    numbers[nodes] = NONE;
    insert(step(node, character), nodes);
    return nodes++;
  }

  private void grow() {
    long[] oldSteps = steps;
    int[] oldTargets = targets;
    steps = new long[oldSteps.length * 2];
    targets = new int[oldSteps.length * 2];
    for (int i = 0; i < oldSteps.length; i++) {
      if (oldSteps[i] != 0) {
        insert(oldSteps[i], oldTargets[i]);
      }
    }
  }

  private void insert(long step, int target) {
    int mask = steps.length - 1;
    int i = place(step, mask);
    while (steps[i] != 0) {
      i = (i + 1) & mask;
    }
    steps[i] = step;
    targets[i] = target;
  }

  private static long step(int node, char character) {
    return ((long) node << 16) | character;
  }

  private static int place(long step, int mask) {
    long mixed = step * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
