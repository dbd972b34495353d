package io.github.huozi.typography;

import io.github.huozi.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Composes paragraphs by the rules of a language: chooses their lines and sets every gap in them.
 *
 * <pre>{@code
 * Composer composer = new Composer(new Language("zh-Hans"));
 * Composition lines = composer.compose(paragraph);
 * }</pre>
 *
 * <p>Made for one paragraph after the other; not for several threads at once.
 */
public final class Composer {

  private final Language language;
  private final Profile profile;
  private final Optional<Hyphenation> hyphenation;
  private final Map<TextSetting, LineBreaks> breaks = new HashMap<>();

  public Composer(Language language) {
    this.language = language;
    this.profile = Profile.of(language);
    this.hyphenation = Hyphenation.of(language);
  }

  /** Composes a paragraph. All its text is in the result, in order. */
  public Composition compose(Paragraph paragraph) {
    TextSetting setting = paragraph.setting();
    Profile rules = profile.with(setting);
    List<Cluster> clusters = ClusterSplitter.of(paragraph, rules);
    LineFit fit = new LineFit(clusters, new Gaps(clusters, rules), rules, setting);
    BreakKind[] after =
        new Opportunities(paragraph, clusters, rules, fit).find(breaks(setting), hyphenation);
    Composition composition = new Composition(clusters, after);
    LineFill fill = new LineFill(clusters, fit, composition);
    int from = -1;
    for (int to : new TotalFit(paragraph, clusters, after, fit).lineEnds()) {
      double target = paragraph.measure() - (from < 0 ? paragraph.indent() : 0);
      boolean fills =
          paragraph.alignment() == Alignment.JUSTIFIED
              && (after[to] != BreakKind.FORCED || setting.justifiesLast());
      if (fit.measure(from, to)) {
        double hyphen = after[to] == BreakKind.HYPHEN ? paragraph.hyphen(clusters.get(to)) : 0;
        fill.set(from, to, target - fit.width - hyphen, fills);
      } else {
        fill.clear(from, to);
      }
      composition.endLine(to);
      from = to;
    }
    return composition;
  }

  private LineBreaks breaks(TextSetting setting) {
    return breaks.computeIfAbsent(
        setting,
        key ->
            new LineBreaks(
                language,
                key.strictness(),
                // A word that is better kept whole is still broken rather than spaced out.
                key.wordBreak() == TextSetting.WordBreak.KEEP_ALL
                    ? TextSetting.WordBreak.KEEP_ALL
                    : TextSetting.WordBreak.NORMAL));
  }
}
