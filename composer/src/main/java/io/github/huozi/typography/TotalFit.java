package io.github.huozi.typography;

import io.github.huozi.typography.BreakOpportunities.BreakKind;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the line ends of a paragraph that give the least demerits in total, after Knuth and
 * Plass, "Breaking Paragraphs into Lines" (1981).
 */
final class TotalFit {

  /** The cost of a balanced line, so that balance alone never asks for another line. */
  private static final double BALANCED_LINE = 20_000;

  /**
   * The cost of a title's line that ends inside a compound, at its own hyphen: less than that of
   * another line, so that it ends elsewhere if the title takes no more lines.
   */
  private static final double IN_COMPOUND = 15_000;

  /** Demerits that a line has only if it breaks a rule, such as a last line of one character. */
  private static final double BREAKS_A_RULE = 1e8;

  /** The least number of lines of a paragraph that may have one line more or fewer. */
  private static final int LEAST_LINES = 4;

  /** The demerits of a last line of one character (CLREQ §3.4.4). */
  private static final double RUNT = 1e10;

  /** The demerits of a line longer than the measure, which only unbreakable content may have. */
  private static final double OVERFULL = 1e13;

  /** The width, in em, at which a formula is more than a character. */
  private static final double WIDE = 2;

  /** The length below which a last line of Western text is too short, in em. */
  private static final double SHORT_LAST_LINE = 2.5;

  private static final double SHORT_LAST_LINE_COST = 5_000;

  /** The demerits of a last line of one word of Western text, and of one with few letters. */
  private static final double ONE_WORD = 10_000;

  private static final double ONE_SHORT_WORD = 40_000;
  private static final int FEW_LETTERS = 8;

  /** The share of the measure below which a line is considered only if no fuller one fits. */
  private static final double WORTH_LOOKING = 0.75;

  /** The same of a line that ends inside a formula, whose next part may be long. */
  private static final double WORTH_LOOKING_IN_FORMULA = 0.5;

  private final Paragraph paragraph;
  private final List<Cluster> clusters;
  private final BreakKind[] breaks;
  private final LineFit fit;

  /** Collects the compositions by their numbers of lines; null if only the best is asked for. */
  private final @Nullable LineCounts counts;

  /** The last place where a line may begin that ends at the current place. */
  private LineEnd latest = LineEnd.START;

  /** The latest, if even the line from there is too long. */
  private @Nullable LineEnd overfull;

  /** The badness of the line whose demerits were computed last. */
  private double badness;

  /** True if short lines are considered too, since phrases or balance may want them. */
  private final boolean looksAtAll;

  /** The number of lines with a measure of their own. */
  private final int special;

  /**
   * @param alternatives whether to find the compositions with other numbers of lines, too. Only
   *     justified paragraphs of four lines or more have such
   */
  TotalFit(
      Paragraph paragraph,
      List<Cluster> clusters,
      BreakKind[] breaks,
      LineFit fit,
      boolean alternatives) {
    this.paragraph = paragraph;
    this.clusters = clusters;
    this.breaks = breaks;
    this.fit = fit;
    this.special = paragraph.firstMeasures().size();
    TextSetting setting = paragraph.setting();
    this.looksAtAll =
        paragraph.alignment() == Alignment.RAGGED
            && (setting.balanced() || setting.wordBreak() == TextSetting.WordBreak.AUTO_PHRASE);
    this.counts = alternatives && mayVary() ? new LineCounts() : null;
  }

  /** Tells whether the paragraph could have another number of lines, by its width alone. */
  private boolean mayVary() {
    if (paragraph.alignment() != Alignment.JUSTIFIED
        || special > 0
        || clusters.isEmpty()
        || !fit.measure(-1, clusters.size() - 1)) {
      return false;
    }
    double measure = paragraph.measure();
    double width = fit.width + paragraph.indent();
    double lines = width / measure;
    // What vanishes at line ends makes it shorter than it is on one line.
    double narrowed = width - fit.narrowest(Alignment.JUSTIFIED) - lines * fit.em() / 2;
    double widened = width + fit.comfortable();
    return lines > LEAST_LINES - 1
        && (widened > Math.ceil(lines) * measure
            || narrowed < Math.floor(lines) * measure
            || clusters.subList(0, clusters.size() - 1).stream().anyMatch(Cluster::isBreak));
  }

  /**
   * The cost of another number of lines, as in {@link Alternatives}; infinite if there is no
   * composition whose lines are all as good as the best composition's worst, or within the limit of
   * good taste.
   *
   * @param more the number of lines beyond that of the best composition
   */
  double cost(LineEnd best, int more) {
    double difference = best.demerits(more) - best.demerits();
    if (difference >= BREAKS_A_RULE) {
      return Double.POSITIVE_INFINITY;
    }
    double limit = Math.max(LineFit.BADNESS_AT_LIMIT, worst(best.all()));
    return worst(best.all(more)) > limit
        ? Double.POSITIVE_INFINITY
        : Math.sqrt(Math.max(0, difference) / best.lines());
  }

  /** The badness of the worst of some lines. */
  private double worst(List<Integer> ends) {
    double worst = 0;
    LineEnd from = LineEnd.START;
    for (int to : ends) {
      if (fit.measure(from.cluster(), to)) {
        demerits(from, to, target(from), fit.width + hyphen(to));
        worst = Math.max(worst, badness);
      }
      from = new LineEnd(to, special, from, 0, endsInHyphen(to), null);
      if (from.hyphens() > Penalties.MOST_HYPHENS) {
        return Double.POSITIVE_INFINITY;
      }
    }
    return worst;
  }

  /** The last line end; {@link LineEnd#START} if there is no text. */
  LineEnd last() {
    Deque<LineEnd> active = new ArrayDeque<>();
    active.add(LineEnd.START);
    LineEnd last = LineEnd.START;
    LineEnd[] reached = new LineEnd[special + 1];
    for (int to = 0; to < clusters.size(); to++) {
      if (breaks[to] == BreakKind.NONE) {
        continue;
      }
      int size = 0;
      LineEnd best = null;
      latest = active.getLast();
      overfull = null;
      for (int line = Math.min(1, special); line <= special; line++) {
        LineEnd end = best(active, to, line);
        if (end != null) {
          reached[size++] = end;
          best = better(best, end);
        }
      }
      if (best == null && overfull != null) {
        // Nothing fits, such as a picture wider than the page: it gets a line of its own.
        best = end(overfull, to, next(overfull), OVERFULL, false);
        reached[size++] = best;
      }
      if (best == null) {
        continue;
      }
      if (breaks[to] == BreakKind.FORCED) {
        active.clear();
      }
      for (int i = 0; i < size; i++) {
        active.addLast(reached[i]);
      }
      last = best;
    }
    return last;
  }

  /**
   * The best line end at a cluster.
   *
   * @param line the number of the next line; lines after the {@linkplain Paragraph#firstMeasures()
   *     first ones} have the number of the first of them
   */
  private @Nullable LineEnd best(Deque<LineEnd> active, int to, int line) {
    boolean forced = breaks[to] == BreakKind.FORCED;
    double hyphen = hyphen(to);
    double worth =
        switch (breaks[to]) {
          case RELATION, OPERATOR, IN_BRACKETS -> WORTH_LOOKING_IN_FORMULA;
          default -> WORTH_LOOKING;
        };
    double least = Double.POSITIVE_INFINITY;
    boolean good = false;
    LineEnd best = null;
    boolean begun = false;
    for (Iterator<LineEnd> ends = active.iterator(); ends.hasNext(); ) {
      LineEnd from = ends.next();
      if (next(from) != line) {
        continue;
      }
      if (counts != null && !begun) {
        counts.begin(latest.lines());
        begun = true;
      }
      double demerits;
      if (!fit.measure(from.cluster(), to)) {
        if (!forced) {
          continue;
        }
        badness = 0;
        demerits = 0;
      } else {
        double target = target(from);
        double width = fit.width + hyphen;
        double narrowest = width - fit.closest(paragraph.alignment());
        if (narrowest > target + tolerance()) {
          // The whole records would compare all ends of lines before these.
          overfull =
              from.lines() == latest.lines() && from.cluster() == latest.cluster()
                  ? from
                  : overfull;
          if (narrowest > target + 2 * fit.em()) {
            ends.remove();
          }
          continue;
        }
        if (!forced && best != null && !looksAtAll && width < target * worth) {
          if (special == 0) {
            break;
          }
          // A shorter line may have a shorter measure.
          continue;
        }
        if (counts == null && from.demerits() > least) {
          continue;
        }
        demerits = demerits(from, to, target, width);
      }
      boolean isGood = badness <= LineFit.BADNESS_AT_LIMIT && demerits < BREAKS_A_RULE;
      if (from.demerits() + demerits <= least) {
        best = from;
        least = from.demerits() + demerits;
        good = isGood;
      }
      if (counts != null && isGood) {
        counts.add(from, demerits);
      }
    }
    return best == null ? null : end(best, to, line, least - best.demerits(), good);
  }

  /**
   * Ends a line after the best line end before it.
   *
   * @param counted whether the line is among those that {@link #counts} has
   */
  private LineEnd end(LineEnd best, int to, int line, double demerits, boolean counted) {
    if (counts != null && !counted) {
      // Other numbers of lines may need the line that the best composition needs.
      counts.add(best, demerits);
    }
    return new LineEnd(
        to,
        line,
        best,
        best.demerits() + demerits,
        endsInHyphen(to),
        counts == null ? null : counts.take());
  }

  /** The width of the hyphen that a line's end adds. */
  private double hyphen(int to) {
    return breaks[to].takesHyphen() ? paragraph.hyphen(clusters.get(to)) : 0;
  }

  /** The number of the line after the next one, as {@link #best} counts them. */
  private int next(LineEnd from) {
    return Math.min(from.line() + 1, special);
  }

  private double tolerance() {
    return fit.em() / 1000;
  }

  private double target(LineEnd from) {
    return paragraph.measure(from.line()) - (startsParagraph(from) ? paragraph.indent() : 0);
  }

  private static boolean startsParagraph(LineEnd from) {
    return from.previous() == null;
  }

  private static LineEnd better(@Nullable LineEnd best, LineEnd other) {
    return best == null || other.demerits() <= best.demerits() ? other : best;
  }

  /** The demerits of a line; sets {@link #badness}. */
  private double demerits(LineEnd from, int to, double target, double width) {
    boolean endsParagraph = breaks[to] == BreakKind.FORCED;
    if (endsParagraph && width <= target && mayEndShort()) {
      badness = 0;
    } else if (paragraph.alignment() == Alignment.RAGGED) {
      double share = (target - width) / target;
      badness = 100 * share * share;
    } else {
      badness = fit.badness(target - (width - fit.width), breaks[to]);
    }
    double penalty = Penalties.of(breaks[to], fit, keepsPhrases());
    double demerits = (1 + badness + penalty) * (1 + badness + penalty);
    boolean full = !endsParagraph || width > target;
    if (full && paragraph.alignment() == Alignment.JUSTIFIED) {
      demerits += Penalties.ofGaps(breaks[to], fit, badness, target - width);
      if (breaks[to].cuts()) {
        demerits += Penalties.CUT;
      } else if (width < target
          && BreakOpportunities.isBeforeName(paragraph, clusters, breaks, to)) {
        double lacking = target - width - fit.widened(target - width);
        demerits = Math.min(demerits, Penalties.mostBeforeName(lacking, fit.em()));
      }
    }
    if (from.hyphens() > 0 && endsInHyphen(to)) {
      demerits += Penalties.ofHyphens(from.hyphens() + 1);
    }
    if (endsParagraph && !startsParagraph(from)) {
      demerits += lastLine(width);
      demerits += divides(from) ? Penalties.ofLastHyphen(breaks[from.cluster()], isOneWord()) : 0;
    }
    if (paragraph.alignment() == Alignment.RAGGED && paragraph.setting().balanced()) {
      demerits += BALANCED_LINE;
      demerits += !endsParagraph && endsInHyphen(to) ? IN_COMPOUND : 0;
      demerits += endsParagraph ? 0 : TitleBreaks.cost(clusters, from.cluster() + 1, to, target);
    }
    return demerits;
  }

  /**
   * Tells whether phrases are divided only if they are longer than a line. Justified lines weigh
   * them against their gaps.
   */
  private boolean keepsPhrases() {
    return paragraph.alignment() == Alignment.RAGGED;
  }

  /** Tells whether a line ends in a hyphen, its own or one that the line's end adds. */
  private boolean endsInHyphen(int to) {
    if (breaks[to].takesHyphen()) {
      return true;
    }
    int codePoint = clusters.get(to).codePoint();
    return breaks[to] == BreakKind.ALLOWED && (codePoint == '-' || codePoint == '‐');
  }

  /** Tells whether the last line may be short: it is neither justified nor balanced. */
  private boolean mayEndShort() {
    return paragraph.alignment() == Alignment.RAGGED
        ? !paragraph.setting().balanced()
        : !paragraph.setting().justifiesLast();
  }

  /** Tells whether a justified line divides a word at its end. */
  private boolean divides(LineEnd end) {
    return paragraph.alignment() == Alignment.JUSTIFIED && breaks[end.cluster()].takesHyphen();
  }

  private boolean isOneWord() {
    return clusters.subList(fit.first, fit.last).stream()
        .noneMatch(cluster -> cluster.isSpace() || cluster.ideograph());
  }

  private double lastLine(double width) {
    int characters = 0;
    boolean western = false;
    for (int i = fit.first; i <= fit.last && characters < 2; i++) {
      Cluster cluster = clusters.get(i);
      western |= cluster.kind() == CharacterClass.WESTERN;
      // Marks do not count.
      if (cluster.isText() && (cluster.kind() != CharacterClass.WESTERN || cluster.letter())) {
        characters += cluster.width() < WIDE * cluster.em() ? 1 : 2;
      }
    }
    if (characters < 2) {
      return RUNT;
    }
    if (!western) {
      return 0;
    }
    double cost = isOneWord() ? oneWord() : 0;
    return width < SHORT_LAST_LINE * fit.em() ? Math.max(SHORT_LAST_LINE_COST, cost) : cost;
  }

  private double oneWord() {
    long letters =
        clusters.subList(fit.first, fit.last + 1).stream().filter(Cluster::letter).count();
    return letters < FEW_LETTERS ? ONE_SHORT_WORD : ONE_WORD;
  }
}
