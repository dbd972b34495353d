package io.github.huozi.typography;

import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.TextSetting.Hanging.Stops;
import io.github.huozi.typography.rule.HangingMarks;
import java.util.List;

/**
 * Measures lines of a paragraph: the natural width of a line, and how far it can be narrowed and
 * widened.
 *
 * <p>Sums are kept from the paragraph's start, so that the sum for a line is a subtraction.
 */
final class LineFit {

  /** The share of an em by which a gap between two Han characters is widened inconspicuously. */
  private static final double COMFORTABLE = 0.06;

  /** The cost of narrowing by one em in each turn. */
  private static final double[] NARROWING_COST = {0.3, 1, 1, 1.2, 1.5, 2, 3};

  /** The most that justification adds to a gap, in em. */
  static final double WIDEST_ADDED = 1.0 / 3;

  /** The cost of taking an em of optional blank off a closing mark at a line's end. */
  private static final double LINE_END_COST = 0.3;

  /** The cost of narrowing at which a line's badness reaches 100. */
  private static final double NARROWING_LIMIT = 1.5;

  /** The largest ratio of slack to comfortable widening, which a line without gaps has. */
  private static final double HOPELESS = 100;

  /** The badness of a line at the limit of good taste. */
  static final double BADNESS_AT_LIMIT = 100;

  private final List<Cluster> clusters;
  private final Profile profile;
  private final TextSetting setting;
  private final Gaps gaps;
  private final double[] advances;
  private final double[][] narrow = new double[Gaps.NARROWINGS][];
  private final double[][] widen = new double[Gaps.WIDENINGS][];

  /** The sums of {@link #narrow} and {@link #widen} over all turns. */
  private final double[] narrowAll;

  private final double[] widenAll;
  private final int[] even;
  private final int[] firstFrom;
  private final int[] lastUpTo;
  private final double em;

  /** Whether any mark hangs. */
  private final boolean hangs;

  // The line that was measured last.
  int first;
  int last;
  double width;
  private boolean followsBreak;
  private boolean startsText;
  private boolean endsText;

  LineFit(List<Cluster> clusters, Gaps gaps, Profile profile, TextSetting setting) {
    this.setting = setting;
    this.hangs = !setting.hanging().equals(TextSetting.Hanging.NONE);
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
    narrowAll = sum(narrow);
    widenAll = sum(widen);
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

  private static double[] sum(double[][] totals) {
    double[] sum = totals[0].clone();
    for (int turn = 1; turn < totals.length; turn++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += totals[turn][i];
      }
    }
    return sum;
  }

  /**
   * Measures the line from after the break at {@code from} to the break at {@code to}.
   *
   * @param from the cluster that the line before ends with; -1 for the first line
   * @return false if the line is empty
   */
  boolean measure(int from, int to) {
    followsBreak = from < 0 || clusters.get(from).isBreak();
    startsText = from < 0;
    endsText = to == clusters.size() - 1;
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

  /**
   * What an opening mark loses at a line's start: its blank (CLREQ §3.1.6.3), and what hangs there.
   */
  double startTrim() {
    Cluster cluster = clusters.get(first);
    boolean kept = setting.trim() == TextSetting.Trim.SPACE_FIRST && followsBreak;
    double blank =
        cluster.kind() == CharacterClass.OPENING && profile.script().isHan() && !kept
            ? cluster.blankBefore()
            : 0;
    return hangs ? Math.max(blank, hangingAtStart(cluster)) : blank;
  }

  private double hangingAtStart(Cluster cluster) {
    if (setting.hanging().first() && startsText && HangingMarks.opens(cluster.codePoint())) {
      return cluster.width();
    }
    return setting.hanging().opticalMargins() && cluster.kind() == CharacterClass.WESTERN
        ? HangingMarks.atStart(cluster.codePoint()) * cluster.width()
        : 0;
  }

  /** What a closing mark at a line's end always loses: its blank, and what hangs there. */
  double fixedEndTrim() {
    Cluster cluster = clusters.get(last);
    double blank = profile.trimsLineEnd() ? cluster.blankAfter() : 0;
    return hangs ? Math.max(blank, hangingAtEnd(cluster)) : blank;
  }

  private double hangingAtEnd(Cluster cluster) {
    int codePoint = cluster.codePoint();
    TextSetting.Hanging hanging = setting.hanging();
    if ((hanging.stops() == Stops.FORCED && HangingMarks.isStop(codePoint))
        || (hanging.last() && endsText && HangingMarks.closes(codePoint))) {
      return cluster.width();
    }
    return hanging.opticalMargins() && cluster.kind() == CharacterClass.WESTERN
        ? HangingMarks.atEnd(codePoint) * cluster.width()
        : 0;
  }

  /** The width that a mark at a line's end may lose: its blank, or all of it where it may hang. */
  double optionalEndTrim() {
    Cluster cluster = clusters.get(last);
    if (setting.hanging().stops() == Stops.ALLOWED && HangingMarks.isStop(cluster.codePoint())) {
      return cluster.width() - fixedEndTrim();
    }
    return profile.script().isHan() ? Math.max(0, cluster.blankAfter() - fixedEndTrim()) : 0;
  }

  /**
   * Whether a line is left ragged rather than widened: a gap would grow by more than a third of an
   * em.
   */
  boolean staysRagged(double slack) {
    int gaps = evenGaps();
    double rest = profile.script().isHan() ? slack - widenAll[last] + widenAll[first] : slack;
    return gaps > 0 && rest > gaps * WIDEST_ADDED * em;
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

  /** The most by which the line can be narrowed; a ragged line loses blank at its end only. */
  double narrowest(Alignment alignment) {
    double inside = alignment == Alignment.JUSTIFIED ? narrowAll[last] - narrowAll[first] : 0;
    return optionalEndTrim() + inside;
  }

  /** The width by which the line can be widened within the limit of good taste. */
  double comfortable() {
    return evenGaps() * COMFORTABLE * em + widenAll[last] - widenAll[first];
  }

  /**
   * How bad the line looks when it is made as wide as {@code target}: 0 if it fits as it is, 100 at
   * the limit of good taste.
   */
  double badness(double target) {
    double slack = target - width;
    if (Math.abs(slack) < em / 1000) {
      return 0;
    }
    double ratio;
    if (slack > 0) {
      double comfortable = comfortable();
      ratio = comfortable == 0 ? HOPELESS : Math.min(HOPELESS, slack / comfortable);
    } else {
      ratio = narrowingCost(-slack) / (NARROWING_LIMIT * em);
      if (!profile.script().isHan()) {
        ratio = -slack / Math.max(narrowest(Alignment.JUSTIFIED), em / 1000);
      }
    }
    return BADNESS_AT_LIMIT * ratio * ratio * ratio;
  }

  private double narrowingCost(double amount) {
    double left = amount;
    double taken = Math.min(left, narrowing(Gaps.QUOTES));
    double cost = taken * NARROWING_COST[Gaps.QUOTES];
    left -= taken;
    taken = Math.min(left, optionalEndTrim());
    cost += taken * LINE_END_COST;
    left -= taken;
    for (int turn = Gaps.QUOTES + 1; turn < Gaps.NARROWINGS && left > 0; turn++) {
      taken = Math.min(left, narrowing(turn));
      cost += taken * NARROWING_COST[turn];
      left -= taken;
    }
    return cost;
  }

  /** Whether lines are filled between words only. */
  boolean fillsBetweenWords() {
    return !profile.justifiesBetweenCharacters();
  }

  /** The penalty of a line end inside a word that is better kept whole. */
  double divisionPenalty() {
    return profile.divisionPenalty();
  }

  Gaps gaps() {
    return gaps;
  }

  double em() {
    return em;
  }
}
