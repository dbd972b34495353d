package io.github.huozi.typography;

import java.util.List;

/**
 * How a run of clusters fits a line: what it measures, and by how much it can be narrowed and
 * widened.
 *
 * <p>All sums are differences of running totals, so that a line costs the same however long it is.
 */
final class LineFit {

  /**
   * Share of an em that a gap between two Han characters can be widened by before an eye sees it.
   */
  private static final double COMFORTABLE = 0.06;

  /** What it costs to narrow by an em in each turn: the later the turn, the dearer. */
  private static final double[] NARROWING_COST = {1, 1, 1.2, 1.5, 2, 3};

  /** What it costs to take the blank off a closing mark at a line's end, where that is a choice. */
  private static final double LINE_END_COST = 0.3;

  /** Narrowing that costs as much as this is as bad as a line should get. */
  private static final double NARROWING_LIMIT = 1.5;

  /** A ratio that no line with a gap in it comes near. */
  private static final double HOPELESS = 100;

  private static final double PERFECT = 100;

  private final List<Cluster> clusters;
  private final Profile profile;
  private final TextSetting setting;
  private final Gaps gaps;
  private final double[] advances;
  private final double[][] narrow = new double[Gaps.NARROWINGS][];
  private final double[][] widen = new double[Gaps.WIDENINGS][];
  private final int[] even;
  private final int[] firstFrom;
  private final int[] lastUpTo;
  private final double em;

  // What measure() found of the line at hand.
  int first;
  int last;
  double width;
  private boolean followsBreak;

  LineFit(List<Cluster> clusters, Gaps gaps, Profile profile, TextSetting setting) {
    this.setting = setting;
    this.clusters = clusters;
    this.profile = profile;
    this.gaps = gaps;
    int size = clusters.size();
    advances = new double[size + 1];
    even = new int[size + 1];
    for (int i = 0; i < size; i++) {
      advances[i + 1] = advances[i] + clusters.get(i).width() + gaps.natural[i];
      even[i + 1] = even[i] + (gaps.even[i] ? 1 : 0);
    }
    for (int turn = 0; turn < narrow.length; turn++) {
      narrow[turn] = totals(gaps.narrow[turn]);
    }
    for (int turn = 0; turn < widen.length; turn++) {
      widen[turn] = totals(gaps.widen[turn]);
    }
    firstFrom = new int[size + 1];
    firstFrom[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      firstFrom[i] = clusters.get(i).vanishesAtEdge() ? firstFrom[i + 1] : i;
    }
    lastUpTo = new int[size];
    for (int i = 0; i < size; i++) {
      lastUpTo[i] = clusters.get(i).vanishesAtEdge() ? (i == 0 ? -1 : lastUpTo[i - 1]) : i;
    }
    em = clusters.stream().mapToDouble(Cluster::em).max().orElse(1);
  }

  private static double[] totals(double[] values) {
    double[] totals = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      totals[i + 1] = totals[i] + values[i];
    }
    return totals;
  }

  /**
   * Looks at the line from after the break at {@code from} to the break at {@code to}.
   *
   * @param from the cluster that the line before ends with; -1 for the first line
   * @return false if there is nothing on it
   */
  boolean measure(int from, int to) {
    followsBreak = from < 0 || clusters.get(from).isBreak();
    first = firstFrom[from + 1];
    last = lastUpTo[to];
    if (last < first) {
      width = 0;
      return false;
    }
    width =
        advances[last]
            - advances[first]
            + clusters.get(last).width()
            - startTrim()
            - fixedEndTrim();
    return true;
  }

  /** The blank that an opening mark loses at a line's start (CLREQ §3.1.6.3). */
  double startTrim() {
    Cluster cluster = clusters.get(first);
    boolean kept = setting.trim() == TextSetting.Trim.SPACE_FIRST && followsBreak;
    return cluster.kind() == CharacterClass.OPENING && profile.script().isHan() && !kept
        ? cluster.blankBefore()
        : 0;
  }

  /** The blank that a closing mark at a line's end loses in any case. */
  double fixedEndTrim() {
    return profile.trimsLineEnd() ? clusters.get(last).blankAfter() : 0;
  }

  /** What a mark at a line's end may lose: its blank, and all its width where it may hang. */
  double optionalEndTrim() {
    if (!profile.script().isHan()) {
      return 0;
    }
    Cluster cluster = clusters.get(last);
    double all = setting.hanging() && mayHang(cluster) ? cluster.width() : cluster.blankAfter();
    return all - fixedEndTrim();
  }

  /** Stops and commas hang; brackets, ！ and ？ do not (JLREQ §3.8.4, CLREQ §3.1.6.4). */
  private static boolean mayHang(Cluster cluster) {
    return "、，。．".indexOf(cluster.codePoint()) >= 0;
  }

  double narrowing(int turn) {
    return narrow[turn][last] - narrow[turn][first];
  }

  double widening(int turn) {
    return widen[turn][last] - widen[turn][first];
  }

  int evenGaps() {
    return even[last] - even[first];
  }

  /** By how much the line can be narrowed at most; a ragged one gives up blank at its end only. */
  double narrowest(Alignment alignment) {
    double sum = optionalEndTrim();
    for (int turn = 0; alignment == Alignment.JUSTIFIED && turn < Gaps.NARROWINGS; turn++) {
      sum += narrowing(turn);
    }
    return sum;
  }

  /**
   * How bad it looks to fill {@code target} with the line: 0 if it fits as it is, 100 at the limit
   * of good taste.
   */
  double badness(double target) {
    double slack = target - width;
    if (Math.abs(slack) < em / 1000) {
      return 0;
    }
    double ratio;
    if (slack > 0) {
      double comfortable = evenGaps() * COMFORTABLE * em;
      for (int turn = 0; turn < Gaps.WIDENINGS; turn++) {
        comfortable += widening(turn);
      }
      ratio = comfortable == 0 ? HOPELESS : Math.min(HOPELESS, slack / comfortable);
    } else {
      ratio = narrowingCost(-slack) / (NARROWING_LIMIT * em);
      if (!profile.script().isHan()) {
        ratio = -slack / Math.max(narrowest(Alignment.JUSTIFIED), em / 1000);
      }
    }
    return PERFECT * ratio * ratio * ratio;
  }

  private double narrowingCost(double amount) {
    double left = amount;
    double taken = Math.min(left, optionalEndTrim());
    double cost = taken * LINE_END_COST;
    left -= taken;
    for (int turn = 0; turn < Gaps.NARROWINGS && left > 0; turn++) {
      taken = Math.min(left, narrowing(turn));
      cost += taken * NARROWING_COST[turn];
      left -= taken;
    }
    return cost;
  }

  Gaps gaps() {
    return gaps;
  }

  double em() {
    return em;
  }
}
