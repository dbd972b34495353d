package io.github.huozi.typography;

import io.github.huozi.typography.BreakOpportunities.BreakKind;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the line ends of a paragraph that give the least demerits in total, after Knuth and
 * Plass, "Breaking Paragraphs into Lines" (1981).
 */
final class TotalFit {

  private static final double HYPHEN_PENALTY = 90;

  /** About the badness of a line with word spaces one and a half times their widest good width. */
  private static final double RELUCTANT_PENALTY = 400;

  private static final double EMERGENCY_PENALTY = 20_000;
  private static final double TWO_HYPHENS = 10_000;

  /** The demerits of a last line of one character (CLREQ §3.4.4). */
  private static final double RUNT = 1e9;

  /** The demerits of a line longer than the measure, which only unbreakable content may have. */
  private static final double OVERFULL = 1e13;

  /** The length below which a last line of Western text is too short, in em. */
  private static final double SHORT_LAST_LINE = 2.5;

  private static final double SHORT_LAST_LINE_COST = 5_000;

  /** The share of the measure below which a line is considered only if no fuller one fits. */
  private static final double WORTH_LOOKING = 0.75;

  private final Paragraph paragraph;
  private final List<Cluster> clusters;
  private final BreakKind[] breaks;
  private final LineFit fit;

  TotalFit(Paragraph paragraph, List<Cluster> clusters, BreakKind[] breaks, LineFit fit) {
    this.paragraph = paragraph;
    this.clusters = clusters;
    this.breaks = breaks;
    this.fit = fit;
  }

  /** The indices of the clusters that end a line. */
  List<Integer> lineEnds() {
    Deque<Node> active = new ArrayDeque<>();
    active.add(new Node(-1, null, 0));
    Node end = active.getFirst();
    for (int to = 0; to < clusters.size(); to++) {
      if (breaks[to] == BreakKind.NONE) {
        continue;
      }
      Node node = best(active, to);
      if (node == null) {
        continue;
      }
      if (breaks[to] == BreakKind.FORCED) {
        active.clear();
      }
      active.addLast(node);
      end = node;
    }
    List<Integer> ends = new ArrayList<>();
    for (Node node = end; node.previous != null; node = node.previous) {
      ends.add(node.cluster);
    }
    Collections.reverse(ends);
    return ends;
  }

  private @Nullable Node best(Deque<Node> active, int to) {
    boolean forced = breaks[to] == BreakKind.FORCED;
    double hyphen = breaks[to] == BreakKind.HYPHEN ? paragraph.hyphen(clusters.get(to)) : 0;
    Node best = null;
    Node overfull = null;
    Node latest = null;
    for (Iterator<Node> nodes = active.iterator(); nodes.hasNext(); ) {
      Node from = nodes.next();
      latest = from;
      if (!fit.measure(from.cluster, to)) {
        if (forced) {
          best = better(best, new Node(to, from, from.demerits));
        }
        continue;
      }
      double target = target(from);
      double width = fit.width + hyphen;
      double narrowest = width - fit.narrowest(paragraph.alignment());
      if (narrowest > target + tolerance()) {
        overfull = from;
        if (narrowest > target + 2 * fit.em()) {
          nodes.remove();
        }
        continue;
      }
      if (!forced && best != null && width < target * WORTH_LOOKING) {
        break;
      }
      best = better(best, new Node(to, from, from.demerits + demerits(from, to, target, width)));
    }
    if (best == null && overfull == latest && overfull != null) {
      // Nothing fits, such as a picture wider than the page: it gets a line of its own.
      best = new Node(to, overfull, overfull.demerits + OVERFULL);
    }
    return best;
  }

  private double tolerance() {
    return fit.em() / 1000;
  }

  private double target(Node from) {
    return paragraph.measure() - (startsParagraph(from) ? paragraph.indent() : 0);
  }

  private static boolean startsParagraph(Node from) {
    return from.previous == null;
  }

  private static Node better(@Nullable Node best, Node other) {
    return best == null || other.demerits <= best.demerits ? other : best;
  }

  private double demerits(Node from, int to, double target, double width) {
    boolean endsParagraph = breaks[to] == BreakKind.FORCED;
    double badness;
    if (endsParagraph && width <= target && mayEndShort()) {
      badness = 0;
    } else if (paragraph.alignment() == Alignment.RAGGED) {
      double share = (target - width) / target;
      badness = 100 * share * share;
    } else {
      badness = fit.badness(target - (width - fit.width));
    }
    double penalty =
        switch (breaks[to]) {
          case HYPHEN -> HYPHEN_PENALTY;
          case RELUCTANT -> RELUCTANT_PENALTY;
          case EMERGENCY -> EMERGENCY_PENALTY;
          default -> 0;
        };
    double demerits = (1 + badness + penalty) * (1 + badness + penalty);
    if (breaks[to] == BreakKind.HYPHEN
        && from.cluster >= 0
        && breaks[from.cluster] == BreakKind.HYPHEN) {
      demerits += TWO_HYPHENS;
    }
    if (endsParagraph && !startsParagraph(from)) {
      demerits += lastLine(width);
    }
    return demerits;
  }

  /** Whether the last line may be short: it is neither justified nor balanced. */
  private boolean mayEndShort() {
    return paragraph.alignment() == Alignment.RAGGED
        ? !paragraph.setting().balanced()
        : !paragraph.setting().justifiesLast();
  }

  private double lastLine(double width) {
    int characters = 0;
    boolean western = false;
    for (int i = fit.first; i <= fit.last && characters < 2; i++) {
      Cluster cluster = clusters.get(i);
      western |= cluster.kind() == CharacterClass.WESTERN;
      // Marks do not count.
      if (cluster.isText() && (cluster.kind() != CharacterClass.WESTERN || cluster.letter())) {
        characters++;
      }
    }
    if (characters < 2) {
      return RUNT;
    }
    return western && width < SHORT_LAST_LINE * fit.em() ? SHORT_LAST_LINE_COST : 0;
  }

  /** A line end, with the best line ends before it. */
  private static final class Node {

    final int cluster;

    /** The line end before; null for the paragraph's start. */
    final @Nullable Node previous;

    final double demerits;

    Node(int cluster, @Nullable Node previous, double demerits) {
      this.cluster = cluster;
      this.previous = previous;
      this.demerits = demerits;
    }
  }
}
