package io.github.huozi.makeup;

import java.util.ArrayList;
import java.util.List;

/**
 * Places blocks one below another in the margin of a page, each as near as possible to what it
 * belongs to. All lengths are in one unit, from the head of the text.
 *
 * <p>A side head stands on the first line of its text, and may reach below the foot by the space
 * between two blocks. A caption moves down below the block before it, and up where it would reach
 * into a side head or beyond the foot.
 *
 * @param tops for each block its upper edge
 * @param crowded the indexes of the captions without which the others would have room
 */
public record MarginPlaces(List<Double> tops, List<Integer> crowded) {

  public MarginPlaces {
    tops = List.copyOf(tops);
    crowded = List.copyOf(crowded);
  }

  /**
   * A block in the margin.
   *
   * @param wanted where its upper edge should be
   * @param height its height
   * @param isHead whether it is a side head, and not a caption
   */
  public record Block(double wanted, double height, boolean isHead) {}

  /**
   * Places the blocks of a page.
   *
   * @param blocks from head to foot, by what they belong to
   * @param height the height of the text
   * @param gap the least space between two blocks
   */
  public static MarginPlaces of(List<Block> blocks, double height, double gap) {
    double[] tops = new double[blocks.size()];
    List<Integer> crowded = new ArrayList<>();
    double top = 0;
    int first = 0;
    for (int i = 0; i <= blocks.size(); i++) {
      if (i == blocks.size() || blocks.get(i).isHead()) {
        double foot = height + gap;
        if (i < blocks.size()) {
          Block head = blocks.get(i);
          tops[i] = Math.max(top, Math.min(head.wanted(), height + gap - head.height()));
          foot = tops[i];
        }
        captions(blocks, first, i, top, foot, gap, tops, crowded);
        first = i + 1;
        top = i < blocks.size() ? tops[i] + blocks.get(i).height() + gap : 0;
      }
    }
    List<Double> all = new ArrayList<>();
    for (double each : tops) {
      all.add(each);
    }
    return new MarginPlaces(all, crowded);
  }

  /** Places captions between two side heads, or the edges of the page. */
  private static void captions(
      List<Block> blocks,
      int from,
      int to,
      double top,
      double foot,
      double gap,
      double[] tops,
      List<Integer> crowded) {
    List<Integer> left = new ArrayList<>();
    double needed = 0;
    for (int i = from; i < to; i++) {
      left.add(i);
      needed += blocks.get(i).height() + gap;
    }
    while (needed > foot - top && !left.isEmpty()) {
      Integer highest = left.get(0);
      for (Integer i : left) {
        highest = blocks.get(i).height() > blocks.get(highest).height() ? i : highest;
      }
      left.remove(highest);
      crowded.add(highest);
      needed -= blocks.get(highest).height() + gap;
    }
    double next = top;
    for (int i : left) {
      tops[i] = Math.max(next, blocks.get(i).wanted());
      next = tops[i] + blocks.get(i).height() + gap;
    }
    double end = foot;
    for (int i = left.size() - 1; i >= 0; i--) {
      int block = left.get(i);
      tops[block] = Math.min(tops[block], end - blocks.get(block).height() - gap);
      end = tops[block];
    }
  }
}
