package io.github.huozi.typography;

import io.github.huozi.typography.BreakOpportunities.BreakKind;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.TextSetting.Hanging.Stops;
import io.github.huozi.typography.rule.HangingMarks;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures lines of a paragraph: the natural width of a line, and how far it can be narrowed and
 * widened.
 *
 * <p>Sums are kept from the paragraph's start, so that the sum for a line is a subtraction.
 */
final class LineFit {

  /** The share of an em by which a gap between two Han characters is widened inconspicuously. */
  static final double COMFORTABLE = 0.06;

  /**
   * The share of an em by which such a gap is widened at most. A line that would need more stays
   * ragged, and its gaps are {@link #COMFORTABLE}: a line that ends less than an em before the edge
   * looks worse than one that is spaced by a tenth.
   */
  static final double WIDEST_HAN = 0.1;

  /**
   * The most that a line lacks if only a character with its mark did not fit, in em. Such a line is
   * filled: in a narrow column there are many.
   */
  static final double A_CHARACTER_AND_MARK = 1.5;

  /** The cost of narrowing by one em in each turn. */
  private static final double[] NARROWING_COST = {0.3, 1, 1.2, 2, 4, 6};

  /** The most that justification adds to any gap, in em. */
  static final double WIDEST_ADDED = 1.0 / 3;

  /** The cost of taking an em of optional blank off a closing mark at a line's end. */
  private static final double LINE_END_COST = 0.3;

  /** The cost of narrowing at which a line's badness reaches 100. */
  private static final double NARROWING_LIMIT = 1.5;

  /**
   * The length that a line without gaps in an address may lack of the measure inconspicuously, in
   * em.
   */
  private static final double LEAST_COMFORTABLE = 0.3;

  /** The same of a line that ends inside a formula. */
  private static final double LEAST_IN_FORMULA = 1;

  /** The largest ratio of slack to comfortable widening, which a line without gaps has. */
  private static final double HOPELESS = 100;

  /** The least such ratio of a line whose characters are closer than solid. */
  private static final double CLOSER = 1.01;

  /** The badness of a line at the limit of good taste. */
  static final double BADNESS_AT_LIMIT = 100;

  private final List<Cluster> clusters;
  private final Profile profile;
  private final TextSetting setting;
  private final Gaps gaps;
  private final double[] advances;

  /** The places where a line starts that a cluster begins, and where one ends that it ends. */
  private final double[] starts;

  private final double[] ends;

  /** The most that each cluster may lose at the end of a line. */
  private final double[] optional;

  private final double[][] narrow = new double[Gaps.NARROWINGS][];
  private final double[][] widen = new double[Gaps.WIDENINGS][];

  /** The turns after that of quotation marks in which any gap can be narrowed. */
  private final int[] narrowed;

  /**
   * The sums of {@link #narrow} and {@link #widen} over all turns, but for the one that brings
   * characters closer.
   */
  private final double[] narrowAll;

  private final double[] widenAll;

  /** The sums of how far gaps are widened at last. */
  private final double[] atLast;

  private final int[] even;
  private final int[] firstFrom;
  private final int[] lastUpTo;
  private final double em;

  /** The ideographic spaces that take no room at the end of a line. */
  private final BitSet blanks;

  /** True if the first and the last line of a text lose other blanks at their edges. */
  private final boolean unusual;

  // The line that was measured last.
  int first;
  int last;
  double width;
  private int before;
  private int end;

  LineFit(List<Cluster> clusters, Gaps gaps, Profile profile, TextSetting setting) {
    this.setting = setting;
    this.unusual =
        setting.trim() == TextSetting.Trim.SPACE_FIRST
            || setting.hanging().first()
            || setting.hanging().last();
    this.clusters = clusters;
    this.profile = profile;
    this.gaps = gaps;
    int size = clusters.size();
    advances = new double[size + 1];
    even = new int[size + 1];
    starts = new double[size];
    ends = new double[size];
    optional = new double[size];
    for (int i = 0; i < size; i++) {
      Cluster cluster = clusters.get(i);
      starts[i] = advances[i] + usualStartTrim(cluster);
      ends[i] = advances[i] + cluster.width() - usualEndTrim(cluster);
      optional[i] = mostEndTrim(cluster);
      advances[i + 1] = advances[i] + cluster.width() + gaps.natural[i];
      even[i + 1] = even[i] + (gaps.even[i] ? 1 : 0);
    }
    for (int turn = 0; turn < narrow.length; turn++) {
      narrow[turn] = totals(gaps.narrow[turn]);
    }
    for (int turn = 0; turn < widen.length; turn++) {
      widen[turn] = totals(gaps.widen[turn]);
    }
    narrowed =
        IntStream.range(Gaps.QUOTES + 1, Gaps.NARROWINGS)
            .filter(turn -> narrow[turn].length > 0)
            .toArray();
    narrowAll = sum(Arrays.copyOf(narrow, Gaps.CLOSER), size);
    atLast = totals(gaps.atLast);
    widenAll = sum(widen, size);
    firstFrom = new int[size + 1];
    firstFrom[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      firstFrom[i] = clusters.get(i).vanishesAtEdge() ? firstFrom[i + 1] : i;
    }
    lastUpTo = new int[size];
    blanks = blanksAtEnd();
    for (int i = 0; i < size; i++) {
      boolean vanishes = clusters.get(i).vanishesAtEdge() || blanks.get(i);
      lastUpTo[i] = vanishes ? (i == 0 ? -1 : lastUpTo[i - 1]) : i;
    }
    double largest = 0;
    for (Cluster cluster : clusters) {
      largest = Math.max(largest, cluster.em());
    }
    em = largest == 0 ? 1 : largest;
  }

  /**
   * The ideographic spaces that take no room at the end of a line (JLREQ §3.1.6, CSS Text 3
   * §4.1.2): those after text and before text, as the one after ？ has. Those at the end of a
   * paragraph, or before the author's break, are part of its look.
   */
  private BitSet blanksAtEnd() {
    BitSet blanks = new BitSet();
    int start = -1;
    boolean text = false;
    for (int i = 0; i < clusters.size(); i++) {
      Cluster cluster = clusters.get(i);
      if (cluster.isBreak()) {
        text = false;
        start = -1;
      } else if (cluster.kind() == CharacterClass.BLANK) {
        start = text && start < 0 ? i : start;
      } else if (cluster.kind().standsAlone() && !cluster.isSpace()) {
        for (int k = start; start >= 0 && k < i; k++) {
          blanks.set(k, clusters.get(k).kind() == CharacterClass.BLANK);
        }
        text = true;
        start = -1;
      }
    }
    return blanks;
  }

  /** The totals of a turn up to each cluster; empty if it has no gaps. */
  private static double[] totals(double[] values) {
    if (values.length == 0) {
      return values;
    }
    double[] totals = new double[values.length + 1];
    for (int i = 0; i < values.length; i++) {
      totals[i + 1] = totals[i] + values[i];
    }
    return totals;
  }

  private static double[] sum(double[][] turns, int size) {
    double[] sum = new double[size + 1];
    for (double[] totals : turns) {
      for (int i = 0; i < totals.length; i++) {
        sum[i] += totals[i];
      }
    }
    return sum;
  }

  /** Tells whether a cluster takes no room at the end of a line, before which none may end. */
  boolean endsWith(int cluster) {
    return blanks.get(cluster);
  }

  private double between(double[] totals) {
    return totals.length == 0 ? 0 : totals[last] - totals[first];
  }

  /**
   * Measures the line from after the break at {@code from} to the break at {@code to}.
   *
   * @param from the cluster that the line before ends with; -1 for the first line
   * @return false if the line is empty
   */
  boolean measure(int from, int to) {
    before = from;
    end = to;
    first = firstFrom[from + 1];
    last = lastUpTo[to];
    if (last < first) {
      width = 0;
      return false;
    }
    width = ends[last] - starts[first];
    if (unusual) {
      width -= unusualStartTrim() + unusualEndTrim();
    }
    return true;
  }

  /**
   * The length that an opening mark loses at a line's start: its blank (CLREQ §3.1.6.3), and what
   * hangs there.
   */
  double startTrim() {
    double usual = starts[first] - advances[first];
    return unusual ? usual + unusualStartTrim() : usual;
  }

  private double usualStartTrim(Cluster cluster) {
    if (cluster.overBefore() > 0) {
      return -cluster.overBefore();
    }
    if (cluster.kind() == CharacterClass.OPENING && profile.script().isHan()) {
      return cluster.blankBefore();
    }
    return setting.hanging().opticalMargins() && cluster.kind() == CharacterClass.WESTERN
        ? HangingMarks.atStart(cluster.codePoint()) * cluster.width()
        : 0;
  }

  /**
   * The length that the first mark loses in this line beyond what it loses in any; it may be
   * negative.
   */
  private double unusualStartTrim() {
    Cluster cluster = clusters.get(first);
    double usual = usualStartTrim(cluster);
    if (setting.hanging().first() && before < 0 && HangingMarks.opens(cluster.codePoint())) {
      return cluster.width() - usual;
    }
    boolean kept =
        setting.trim() == TextSetting.Trim.SPACE_FIRST
            && cluster.kind() == CharacterClass.OPENING
            && (before < 0 || clusters.get(before).isBreak());
    return kept ? -usual : 0;
  }

  /**
   * The length that a closing mark at a line's end always loses: its blank, and what hangs there.
   */
  double fixedEndTrim() {
    double usual = advances[last] + clusters.get(last).width() - ends[last];
    return unusual ? usual + unusualEndTrim() : usual;
  }

  private double usualEndTrim(Cluster cluster) {
    if (cluster.overAfter() > 0) {
      return -cluster.overAfter();
    }
    int codePoint = cluster.codePoint();
    TextSetting.Hanging hanging = setting.hanging();
    if (hanging.stops() == Stops.FORCED && HangingMarks.isStop(codePoint)) {
      return cluster.width();
    }
    double blank = profile.trimsLineEnd() ? cluster.blankAfter() : 0;
    return hanging.opticalMargins() && cluster.kind() == CharacterClass.WESTERN
        ? Math.max(blank, HangingMarks.atEnd(codePoint) * cluster.width())
        : blank;
  }

  /** The length that the last mark loses in this line beyond what it loses in any. */
  private double unusualEndTrim() {
    Cluster cluster = clusters.get(last);
    return setting.hanging().last()
            && end == clusters.size() - 1
            && HangingMarks.closes(cluster.codePoint())
        ? cluster.width() - usualEndTrim(cluster)
        : 0;
  }

  /** The width that a mark at a line's end may lose: its blank, or all of it where it may hang. */
  double optionalEndTrim() {
    double most = optional[last];
    return most == 0 ? 0 : Math.max(0, most - fixedEndTrim());
  }

  private double mostEndTrim(Cluster cluster) {
    if (setting.hanging().stops() == Stops.ALLOWED && HangingMarks.isStop(cluster.codePoint())) {
      return cluster.width();
    }
    return profile.script().isHan() ? cluster.blankAfter() : 0;
  }

  /**
   * Tells whether a line is left ragged rather than filled: a gap would grow by more than a third
   * of an em; or one between Han characters by more than a tenth, and the line lacks more than a
   * character and a mark.
   */
  boolean staysRagged(double slack) {
    int gaps = evenGaps();
    if (profile.script().isHan()) {
      double most = slack > A_CHARACTER_AND_MARK * em ? WIDEST_HAN : WIDEST_ADDED;
      double widest = widenAll[last] - widenAll[first] + atLast() + gaps * most * em;
      return gaps > 0 && slack > widest + em / 1000;
    }
    return gaps > 0 && slack - widening(Gaps.SYLLABLES) > gaps * WIDEST_ADDED * em;
  }

  /**
   * The length by which a full line is widened.
   *
   * @param slack what the line lacks of the measure
   */
  double widened(double slack) {
    if (evenGaps() == 0 && slack > Penalties.A_CHARACTER * em) {
      return Math.min(slack, widenAll[last] - widenAll[first] + atLast());
    }
    if (!staysRagged(slack)) {
      return slack;
    }
    return profile.script().isHan() ? comfortable() + atLast() : 0;
  }

  double narrowing(int turn) {
    return between(narrow[turn]);
  }

  double widening(int turn) {
    return between(widen[turn]);
  }

  int evenGaps() {
    return even[last] - even[first];
  }

  /** The most by which the line can be narrowed; a ragged line loses blank at its end only. */
  double narrowest(Alignment alignment) {
    double inside = alignment == Alignment.JUSTIFIED ? narrowAll[last] - narrowAll[first] : 0;
    return optionalEndTrim() + inside;
  }

  /**
   * The same where the characters of Chinese stand closer, which keeps a line from being spaced out
   * or a paragraph from ending with a single character.
   */
  double closest(Alignment alignment) {
    return narrowest(alignment)
        + (alignment == Alignment.JUSTIFIED ? between(narrow[Gaps.CLOSER]) : 0);
  }

  /** Tells whether the characters of the line stand closer if it is narrowed by some width. */
  boolean isCloser(double by) {
    return by > narrowest(Alignment.JUSTIFIED) + em / 1000 && narrow[Gaps.CLOSER].length > 0;
  }

  /** The width by which gaps are widened at last, before the line is spaced out. */
  double atLast() {
    return between(atLast);
  }

  /** The width by which the line can be widened within the limit of good taste. */
  double comfortable() {
    return evenGaps() * COMFORTABLE * em + widenAll[last] - widenAll[first];
  }

  /** The badness of the line's look when it is made as wide as {@code target}. */
  double badness(double target) {
    return badness(target, BreakKind.ALLOWED);
  }

  /**
   * The badness of the line's look when it is made as wide as {@code target}: 0 if it fits as it
   * is, 100 at the limit of good taste.
   *
   * @param kind its end. A line that ends inside an address, a name in a program or a formula has
   *     few gaps or none, and may lack a little of the measure
   */
  double badness(double target, BreakKind kind) {
    double slack = target - width;
    if (Math.abs(slack) < em / 1000) {
      return 0;
    }
    double ratio;
    if (slack > 0) {
      double least =
          switch (kind) {
            case JOINT, CUT, INSIDE -> LEAST_COMFORTABLE;
            case RELATION, OPERATOR, IN_BRACKETS -> LEAST_IN_FORMULA;
            default -> 0;
          };
      double comfortable = Math.max(comfortable(), least * em);
      ratio = comfortable == 0 ? HOPELESS : Math.min(HOPELESS, slack / comfortable);
    } else {
      ratio = narrowingCost(-slack) / (NARROWING_LIMIT * em);
      if (!profile.script().isHan()) {
        ratio = -slack / Math.max(narrowest(Alignment.JUSTIFIED), em / 1000);
      } else if (isCloser(-slack)) {
        ratio = Math.max(ratio, CLOSER);
      }
    }
    return BADNESS_AT_LIMIT * ratio * ratio * ratio;
  }

  private double narrowingCost(double amount) {
    double left = amount;
    double taken = narrow[Gaps.QUOTES].length == 0 ? 0 : Math.min(left, narrowing(Gaps.QUOTES));
    double cost = taken * NARROWING_COST[Gaps.QUOTES];
    left -= taken;
    taken = Math.min(left, optionalEndTrim());
    cost += taken * LINE_END_COST;
    left -= taken;
    for (int turn : narrowed) {
      if (left <= 0) {
        break;
      }
      taken = Math.min(left, narrowing(turn));
      cost += taken * NARROWING_COST[turn];
      left -= taken;
    }
    return cost;
  }

  /** Tells whether lines are filled between words only. */
  boolean fillsBetweenWords() {
    return !profile.justifiesBetweenCharacters();
  }

  /**
   * The penalty of a line end inside a word that is better kept whole.
   *
   * @param isLong whether the word is long
   */
  double divisionPenalty(boolean isLong) {
    return profile.divisionPenalty(isLong);
  }

  /** Tells whether all gaps are widened together, rather than one kind after the other. */
  boolean widensAtOnce() {
    return profile.spacesSyllables();
  }

  Gaps gaps() {
    return gaps;
  }

  double em() {
    return em;
  }
}
