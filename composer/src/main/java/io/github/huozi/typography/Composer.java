package io.github.huozi.typography;

import io.github.huozi.language.Language;
import io.github.huozi.typography.BreakOpportunities.BreakKind;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.phrase.Phrases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Composes paragraphs by the rules of a language: chooses the line ends and the width of every gap.
 *
 * <pre>{@code
 * Composer composer = new Composer(new Language("zh-Hans"));
 * Composition lines = composer.compose(paragraph);
 * }</pre>
 *
 * <p>A composer may be used for any number of paragraphs, by one thread at a time.
 */
public final class Composer {

  /** The measure of a narrow column, in em, in which many lines are short of it. */
  private static final double NARROW = 12;

  private final Language language;
  private final Profile profile;
  private final Optional<Hyphenation> hyphenation;
  private final Map<TextSetting, LineBreaks> breaks = new HashMap<>();

  /** The phrases of the language; empty until they are asked for. */
  private Optional<Phrases> phrases = Optional.empty();

  private boolean soughtPhrases;

  public Composer(Language language) {
    this.language = language;
    this.profile = Profile.of(language);
    this.hyphenation = Hyphenation.of(language);
  }

  /** Composes a paragraph. All its text is in the result, in order. */
  public Composition compose(Paragraph paragraph) {
    Broken broken = find(paragraph);
    return broken.set(broken.fit(false).last().all());
  }

  /**
   * Composes a paragraph, and computes the costs of setting it with one line more and with one line
   * fewer. Only a justified paragraph of four lines or more can have other numbers of lines.
   */
  public Alternatives composeWithAlternatives(Paragraph paragraph) {
    Broken broken = find(paragraph);
    TotalFit fit = broken.fit(true);
    LineEnd best = fit.last();
    return new Alternatives(broken.set(best.all()), fit.cost(best, 1), fit.cost(best, -1));
  }

  /**
   * Composes a paragraph with another number of lines than the best.
   *
   * @param more 1 for one line more than in the best composition, -1 for one line fewer
   * @return the best composition if there is none with that number of lines
   */
  public Composition compose(Paragraph paragraph, int more) {
    Broken broken = find(paragraph);
    TotalFit fit = broken.fit(true);
    LineEnd best = fit.last();
    return broken.set(Double.isInfinite(fit.cost(best, more)) ? best.all() : best.all(more));
  }

  /** Finds the places where the lines of a paragraph may end. */
  private Broken find(Paragraph paragraph) {
    TextSetting setting = paragraph.setting();
    Profile rules = profile.with(setting);
    List<Cluster> clusters = Cluster.split(paragraph, rules);
    LineFit fit = new LineFit(clusters, gaps(paragraph, clusters, rules), rules, setting);
    BreakKind[] after =
        new BreakOpportunities(paragraph, clusters, rules, fit)
            .find(breaks(setting), hyphenation, phrases(setting));
    return new Broken(paragraph, clusters, fit, after);
  }

  /** Measures a paragraph, whose own measure must be longer than its text. */
  public Extent extent(Paragraph paragraph) {
    TextSetting setting = paragraph.setting();
    Profile rules = profile.with(setting);
    List<Cluster> clusters = Cluster.split(paragraph, rules);
    LineFit fit = new LineFit(clusters, gaps(paragraph, clusters, rules), rules, setting);
    BreakKind[] after =
        new BreakOpportunities(paragraph, clusters, rules, fit)
            .find(breaks(setting), hyphenation, phrases(setting));
    return Extent.of(paragraph, clusters, after, fit);
  }

  private static Gaps gaps(Paragraph paragraph, List<Cluster> clusters, Profile rules) {
    return new Gaps(paragraph, clusters, rules, new Kerning(paragraph, clusters));
  }

  private LineBreaks breaks(TextSetting setting) {
    return breaks.computeIfAbsent(
        setting,
        key ->
            new LineBreaks(
                language,
                key.strictness(),
                // KEEP_ALL alone forbids breaks inside words; otherwise the total fit weighs them.
                key.wordBreak() == TextSetting.WordBreak.KEEP_ALL && !profile.dividesLongWords()
                    ? TextSetting.WordBreak.KEEP_ALL
                    : TextSetting.WordBreak.NORMAL));
  }

  private Optional<Phrases> phrases(TextSetting setting) {
    if (setting.wordBreak() != TextSetting.WordBreak.AUTO_PHRASE) {
      return Optional.empty();
    }
    if (!soughtPhrases) {
      phrases = Phrases.of(language);
      soughtPhrases = true;
    }
    return phrases;
  }

  /**
   * A paragraph with the places where its lines may end.
   *
   * @param fit measures its lines
   * @param after for each cluster, whether a line may end after it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Broken(
      Paragraph paragraph, List<Cluster> clusters, LineFit fit, BreakKind[] after) {

    TotalFit fit(boolean alternatives) {
      return new TotalFit(paragraph, clusters, after, fit, alternatives);
    }

    /** Sets the lines that end after some clusters. */
    Composition set(List<Integer> ends) {
      Composition composition = new Composition(clusters, after);
      LineFill fill = new LineFill(clusters, fit, composition);
      int from = -1;
      int line = 0;
      for (int to : ends) {
        double target = paragraph.measure(line) - (from < 0 ? paragraph.indent() : 0);
        boolean fills =
            paragraph.alignment() == Alignment.JUSTIFIED
                && (after[to] != BreakKind.FORCED || paragraph.setting().justifiesLast());
        if (fit.measure(from, to)) {
          boolean divides = after[to].takesHyphen();
          double hyphen = divides ? paragraph.hyphen(clusters.get(to)) : 0;
          double kerned = fit.gaps().kerning.correction(fit.first, fit.last);
          double slack = target - fit.width - hyphen - kerned;
          double added = fills && after[to] != BreakKind.FORCED ? fit.widened(slack) : slack;
          boolean kept =
              BreakOpportunities.isBeforeName(paragraph, clusters, after, to)
                  && Penalties.isSlightlyRagged(slack - added, fit.em());
          if (!fit.fillsBetweenWords() && isProse(to) && !kept) {
            composition.leaveRagged(to, slack - added);
          }
          fill.set(from, to, added, fills, divides ? paragraph.hangingHyphen(clusters.get(to)) : 0);
        } else {
          fill.clear(from, to);
        }
        composition.endLine(to);
        from = to;
        line++;
      }
      return composition;
    }

    /**
     * Tells whether the author can help that a line stays ragged: a word follows, and no picture
     * with what does not leave it, and the column is not a narrow one.
     */
    private boolean isProse(int to) {
      for (int i = to + 1; i < clusters.size(); i++) {
        if (clusters.get(i).kind() == CharacterClass.SOLID) {
          return false;
        } else if (after[i] != BreakKind.NONE) {
          break;
        }
      }
      return paragraph.shortestMeasure() > NARROW * fit.em();
    }
  }

  /** Makes a line as long as it must be: decides the width of each gap. */
  private static final class LineFill {

    private final List<Cluster> clusters;
    private final LineFit fit;
    private final Composition composition;

    /** The width added after each cluster of the paragraph beyond its natural gap. */
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
     * @param slack how far the line is widened if it {@code fills}; negative if it is too long
     * @param fills whether the line is widened
     * @param hanging what hangs beyond it of a hyphen that the line's end adds
     */
    void set(int from, int to, double slack, boolean fills, double hanging) {
      double endTrim = fit.fixedEndTrim() + hanging;
      if (slack < 0) {
        double left = narrow(Gaps.QUOTES, -slack);
        double optional = Math.min(left, fit.optionalEndTrim());
        endTrim += optional;
        left -= optional;
        for (int turn = Gaps.QUOTES + 1; turn < Gaps.NARROWINGS && left > 0; turn++) {
          left = narrow(turn, left);
        }
      } else if (fills) {
        widen(slack);
      }
      for (int i = from + 1; i <= to; i++) {
        if (i < fit.first || i > fit.last) {
          if (clusters.get(i).isCollapsible() || clusters.get(i).kind() == CharacterClass.BLANK) {
            composition.drop(i);
          }
          continue;
        }
        double before = clusters.get(i).bearing() - (i == fit.first ? fit.startTrim() : 0);
        // The font itself adds the kerning.
        double kern = i == fit.last ? 0 : fit.gaps().kerning.after(i);
        double after =
            clusters.get(i).bearingAfter()
                + (i == fit.last ? -endTrim : fit.gaps().natural[i] + added[i] - kern);
        composition.shift(i, before, after, kern);
      }
    }

    /** Sets an empty line. */
    void clear(int from, int to) {
      for (int i = from + 1; i <= to; i++) {
        if (clusters.get(i).isCollapsible()) {
          composition.drop(i);
        }
      }
    }

    /** Narrows the gaps of a turn, and returns what is left to narrow. */
    private double narrow(int turn, double amount) {
      double room = fit.narrowing(turn);
      double taken = Math.min(amount, room);
      if (taken > 0) {
        share(fit.gaps().narrow[turn], -taken / room);
      }
      return amount - taken;
    }

    private void widen(double amount) {
      double left = fit.widensAtOnce() ? widenAtOnce(amount) : widenInTurns(amount);
      int gaps = fit.evenGaps();
      left -= widenAtLast(left - gaps * LineFit.COMFORTABLE * fit.em());
      if (left > 0 && gaps > 0) {
        for (int i = fit.first; i < fit.last; i++) {
          if (fit.gaps().even[i]) {
            added[i] += left / gaps;
          }
        }
      }
    }

    /** Widens the gaps that are widened at last, and returns by how much. */
    private double widenAtLast(double amount) {
      double taken = Math.min(amount, fit.atLast());
      if (taken <= 0) {
        return 0;
      }
      share(fit.gaps().atLast, taken / fit.atLast());
      return taken;
    }

    /** Widens the gaps of one turn after the other, and returns what is left. */
    private double widenInTurns(double amount) {
      double left = amount;
      for (int turn = 0; turn < Gaps.WIDENINGS && left > 0; turn++) {
        double room = fit.widening(turn);
        double taken = Math.min(left, room);
        if (taken > 0) {
          share(fit.gaps().widen[turn], taken / room);
          left -= taken;
        }
      }
      return left;
    }

    /**
     * Widens the gaps of all turns, each by the same part of its room, and returns what is left.
     */
    private double widenAtOnce(double amount) {
      double room = 0;
      for (int turn = 0; turn < Gaps.WIDENINGS; turn++) {
        room += fit.widening(turn);
      }
      double taken = Math.min(amount, room);
      for (int turn = 0; turn < Gaps.WIDENINGS && taken > 0; turn++) {
        share(fit.gaps().widen[turn], taken / room);
      }
      return amount - taken;
    }

    private void share(double[] room, double ratio) {
      for (int i = fit.first; i < fit.last && room.length > 0; i++) {
        added[i] += room[i] * ratio;
      }
    }
  }
}
