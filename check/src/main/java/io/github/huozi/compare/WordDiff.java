package io.github.huozi.compare;

import io.github.huozi.check.difference.CommonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that two files have in common, and those that they have not: a patience diff with the
 * shortest edit between its anchors. The time grows with the number of words.
 */
final class WordDiff {

  /** The most words that are taken for the same by chance, between two changes. */
  private static final int CHANCE = 8;

  private final List<Word> before;
  private final List<Word> after;
  private final int[] match;
  private final List<Region> regions = new ArrayList<>();

  /**
   * A part that differs: words of the one file, in whose place those of the other stand.
   *
   * @param from the index of its first word in the old file
   * @param to the index behind its last word there
   * @param start the index of its first word in the new file
   * @param end the index behind its last word there
   */
  record Region(int from, int to, int start, int end) {

    int size() {
      return to - from + end - start;
    }

    /** Tells whether the new file has nothing in its place. */
    boolean isMissing() {
      return start == end;
    }

    private Region moved(int by) {
      return new Region(from + by, to + by, start + by, end + by);
    }
  }

  WordDiff(List<Word> before, List<Word> after) {
    this.before = before;
    this.after = after;
    Map<String, Integer> numbers = new HashMap<>();
    this.match = CommonText.subsequence(numbered(before, numbers), numbered(after, numbers));
    int at = 0;
    int other = 0;
    for (int i = 0; i <= match.length; i++) {
      int partner = i == match.length ? after.size() : match[i];
      if (partner >= 0) {
        if (i > at || partner > other) {
          add(new Region(at, i, other, partner));
        }
        at = i + 1;
        other = partner + 1;
      }
    }
    regions.replaceAll(this::slid);
  }

  /** Adds a part; the number of a page that has only become one, or is one no more, is the same. */
  private void add(Region region) {
    if (region.size() == 2
        && region.from() < region.to()
        && region.start() < region.end()
        && isSameNumber(before.get(region.from()), after.get(region.start()))) {
      match[region.from()] = region.start();
    } else {
      regions.add(region);
    }
  }

  private static boolean isSameNumber(Word one, Word other) {
    return one.text().equals(other.text())
        && (one.key().equals(Word.PAGE_NUMBER) || other.key().equals(Word.PAGE_NUMBER));
  }

  private static int[] numbered(List<Word> words, Map<String, Integer> numbers) {
    int[] all = new int[words.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = numbers.computeIfAbsent(words.get(i).key(), unused -> numbers.size());
    }
    return all;
  }

  /** The index in the new file of each word of the old one, or -1. */
  int[] match() {
    return match;
  }

  /** All parts that differ, as small as they can be. */
  List<Region> regions() {
    return regions;
  }

  /**
   * The parts that differ, as they are read: those between which only a few words are the same by
   * chance are one.
   */
  static List<Region> joined(List<Region> regions) {
    List<Region> joined = new ArrayList<>();
    for (Region region : regions) {
      Region last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && region.from() - last.to() < chance(last, region)) {
        joined.set(
            joined.size() - 1, new Region(last.from(), region.to(), last.start(), region.end()));
      } else {
        joined.add(region);
      }
    }
    return joined;
  }

  private static int chance(Region one, Region other) {
    return Math.min(CHANCE, Math.max(2, Math.min(one.size(), other.size()) / 2));
  }

  /**
   * Moves a part that only one of the files has to the beginning of a paragraph, if it may as well
   * begin there, or else as far on as it may begin: of “A. B. C.” and “A. C.” it is “B.”, and not
   * “. B”.
   */
  private Region slid(Region region) {
    if (region.from() < region.to() && region.start() < region.end()) {
      return region;
    }
    Region at = region;
    while (!startsBlock(at) && mayMove(at, -1)) {
      at = at.moved(-1);
    }
    while (!startsBlock(at) && mayMove(at, 1)) {
      at = at.moved(1);
    }
    match(region, at);
    return at;
  }

  private List<Word> side(Region region) {
    return region.isMissing() ? before : after;
  }

  private boolean startsBlock(Region region) {
    int first = region.isMissing() ? region.from() : region.start();
    List<Word> words = side(region);
    return first == 0 || words.get(first - 1).block() != words.get(first).block();
  }

  /** Tells whether the words one further on are the same as well. */
  private boolean mayMove(Region region, int step) {
    List<Word> words = side(region);
    int first = (region.isMissing() ? region.from() : region.start()) + Math.min(step, 0);
    int next = (region.isMissing() ? region.to() : region.end()) + Math.min(step, 0);
    int old = step < 0 ? region.from() - 1 : region.to();
    int now = step < 0 ? region.start() - 1 : region.end();
    return first >= 0
        && next < words.size()
        && old >= 0
        && old < match.length
        && match[old] == now
        && words.get(first).key().equals(words.get(next).key());
  }

  /** Matches the words beside a part that has moved. */
  private void match(Region region, Region moved) {
    for (int i = region.from(); i < moved.from(); i++) {
      match[i] = region.start() + i - region.from();
    }
    for (int i = moved.to(); i < region.to(); i++) {
      match[i] = region.end() + i - region.to();
    }
    Arrays.fill(match, moved.from(), moved.to(), -1);
  }
}
