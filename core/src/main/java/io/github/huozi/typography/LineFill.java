package io.github.huozi.typography;

import java.util.List;

/** Makes a line as long as it must be: decides how wide each gap in it is. */
final class LineFill {

  private final List<Cluster> clusters;
  private final LineFit fit;
  private final Composition composition;

  /** What is added at each boundary of the paragraph beyond its natural gap. */
  private final double[] added;

  LineFill(List<Cluster> clusters, LineFit fit, Composition composition) {
    this.clusters = clusters;
    this.fit = fit;
    this.composition = composition;
    this.added = new double[clusters.size()];
  }

  /**
   * Sets the line from after the break at {@code from} to the break at {@code to}.
   *
   * @param slack what is left of the measure; negative if the line is too long
   * @param fills whether the line is widened to the measure
   */
  void set(int from, int to, double slack, boolean fills) {
    double endTrim = fit.fixedEndTrim();
    if (slack < 0) {
      double optional = Math.min(-slack, fit.optionalEndTrim());
      endTrim += optional;
      narrow(-slack - optional);
    } else if (fills) {
      widen(slack);
    }
    for (int i = from + 1; i <= to; i++) {
      if (i < fit.first || i > fit.last) {
        if (clusters.get(i).isCollapsible()) {
          composition.drop(i);
        }
        continue;
      }
      double bearing = clusters.get(i).bearing();
      double before = i == fit.first ? bearing - fit.startTrim() : bearing;
      double after = i == fit.last ? bearing - endTrim : bearing + fit.gaps().natural[i] + added[i];
      composition.shift(i, before, after);
    }
  }

  /** Sets a line that nothing stands on. */
  void clear(int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (clusters.get(i).isCollapsible()) {
        composition.drop(i);
      }
    }
  }

  private void narrow(double amount) {
    double left = amount;
    for (int turn = 0; turn < Gaps.NARROWINGS && left > 0; turn++) {
      double room = fit.narrowing(turn);
      double taken = Math.min(left, room);
      if (taken > 0) {
        share(fit.gaps().narrow[turn], -taken / room);
        left -= taken;
      }
    }
  }

  private void widen(double amount) {
    double left = amount;
    for (int turn = 0; turn < Gaps.WIDENINGS && left > 0; turn++) {
      double room = fit.widening(turn);
      double taken = Math.min(left, room);
      if (taken > 0) {
        share(fit.gaps().widen[turn], taken / room);
        left -= taken;
      }
    }
    int gaps = fit.evenGaps();
    if (left > 0 && gaps > 0) {
      for (int i = fit.first; i < fit.last; i++) {
        if (fit.gaps().even[i]) {
          added[i] += left / gaps;
        }
      }
    }
  }

  private void share(double[] room, double ratio) {
    for (int i = fit.first; i < fit.last; i++) {
      added[i] += room[i] * ratio;
    }
  }
}
