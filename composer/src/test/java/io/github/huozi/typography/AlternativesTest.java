package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Paragraphs with one line more or one fewer than the best composition has. */
class AlternativesTest {

  private static final double LIMIT = LineFit.BADNESS_AT_LIMIT;

  private static Paragraph paragraph(String text, double measure, Alignment alignment) {
    return new Paragraph(ComposedText.pieces(text), measure, 0, alignment, TextSetting.DEFAULT);
  }

  private static Alternatives alternatives(String language, String text, double measure) {
    return new Composer(new Language(language))
        .composeWithAlternatives(paragraph(text, measure, Alignment.JUSTIFIED));
  }

  /** The number of characters on each line of a composition in Han characters only. */
  private static List<Integer> lengths(String text, double measure, int more) {
    Composition lines =
        new Composer(new Language("zh-Hans"))
            .compose(paragraph(text, measure, Alignment.JUSTIFIED), more);
    List<Integer> lengths = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < lines.size(); i++) {
      length++;
      if (lines.endsLine(i)) {
        lengths.add(length);
        length = 0;
      }
    }
    return lengths;
  }

  @Test
  void aNearlyFullLastLineGivesOneLineMore() {
    String text = "天".repeat(4 * 30 - 1);
    assertThat(lengths(text, 30, 0)).containsExactly(30, 30, 30, 29);
    // Two characters at least stand on a last line, so three lines give one each.
    assertThat(lengths(text, 30, 1)).containsExactly(29, 29, 29, 30, 2);
    // Each of the three is wider by an em in 28 gaps of 0.06 em: badness 21, demerits 488.
    assertThat(alternatives("zh-Hans", text, 30).longer())
        .isCloseTo(Math.sqrt((3 * 488 + 2 - 4) / 4.0), within(0.1));
  }

  @Test
  void aShortLastLineIsTakenBackWherePunctuationCanBeNarrowed() {
    String text = "天地，玄黄。宇宙，洪荒。日月，盈昃。辰宿，列张。".repeat(5) + "天地";
    assertThat(lengths(text, 30, 0)).containsExactly(30, 30, 30, 30, 2);
    assertThat(lengths(text, 30, -1)).hasSize(4);
    assertThat(alternatives("zh-Hans", text, 30).shorter()).isBetween(0.1, LIMIT);
  }

  @Test
  void hanTextWithoutMarksCannotBeNarrowed() {
    assertThat(alternatives("zh-Hans", "天".repeat(4 * 30 + 2), 30).shorter()).isInfinite();
  }

  @Test
  void aShortParagraphHasItsBestNumberOfLinesOnly() {
    Alternatives three = alternatives("zh-Hans", "天".repeat(3 * 30), 30);
    assertThat(three.longer()).isInfinite();
    assertThat(three.shorter()).isInfinite();
    Alternatives empty = alternatives("zh-Hans", "", 30);
    assertThat(empty.longer()).isInfinite();
    assertThat(empty.best().lines()).isZero();
  }

  @Test
  void raggedTextHasItsBestNumberOfLinesOnly() {
    Alternatives ragged =
        new Composer(new Language("zh-Hans"))
            .composeWithAlternatives(paragraph("天".repeat(4 * 30), 30, Alignment.RAGGED));
    assertThat(ragged.longer()).isInfinite();
    assertThat(ragged.shorter()).isInfinite();
  }

  @Test
  void aLineThatIsLooseInAnyCaseDoesNotKeepTheOthersFromVarying() {
    String loose = "天".repeat(40 * 30 - 20) + "‹" + "a".repeat(58) + "›" + "天".repeat(20 * 30);
    assertThat(alternatives("zh-Hans", loose, 30).longer()).isFinite();
  }

  @Property(seed = "20261126")
  void aNumberOfLinesThatHasACostIsComposed(
      @ForAll("languages") String language, @ForAll("texts") List<String> words) {
    String text = String.join(language.startsWith("zh") ? "" : " ", words);
    double measure = 20;
    Language rules = new Language(language);
    Composer composer = new Composer(rules);
    Paragraph paragraph = paragraph(text, measure, Alignment.JUSTIFIED);
    Alternatives alternatives = composer.composeWithAlternatives(paragraph);
    int best = alternatives.best().lines();
    assertThat(ends(alternatives.best())).isEqualTo(ends(composer.compose(paragraph)));
    assertThat(composer.compose(paragraph, 1).lines())
        .isEqualTo(alternatives.longer() < Double.POSITIVE_INFINITY ? best + 1 : best);
    assertThat(composer.compose(paragraph, -1).lines())
        .isEqualTo(alternatives.shorter() < Double.POSITIVE_INFINITY ? best - 1 : best);
    double worst = Math.max(LIMIT, worst(language, paragraph, alternatives.best()));
    for (int more = -1; more <= 1; more++) {
      assertThat(worst(language, paragraph, composer.compose(paragraph, more)))
          .as("badness with %d lines more in %s", more, text)
          .isLessThanOrEqualTo(worst + 1e-6);
    }
  }

  /** The badness of the worst line but the last; each of them must fill the measure. */
  private static double worst(String language, Paragraph paragraph, Composition lines) {
    Profile rules = Profile.of(new Language(language));
    List<Cluster> clusters = Cluster.split(paragraph, rules);
    Gaps gaps = new Gaps(paragraph, clusters, rules, new Kerning(paragraph, clusters));
    LineFit fit = new LineFit(clusters, gaps, rules, TextSetting.DEFAULT);
    double worst = 0;
    double width = 0;
    int from = -1;
    for (int to = 0; to < clusters.size() - 1; to++) {
      width +=
          lines.isDropped(to)
              ? 0
              : lines.shiftBefore(to) + clusters.get(to).advance() + lines.shiftAfter(to);
      if (lines.endsLine(to)) {
        double hyphen = lines.takesHyphen(to) ? paragraph.hyphen(clusters.get(to)) : 0;
        fit.measure(from, to);
        if (fit.evenGaps() > 0 && !fit.staysRagged(paragraph.measure() - fit.width - hyphen)) {
          assertThat(width + hyphen).isCloseTo(paragraph.measure(), within(0.01));
        }
        worst = Math.max(worst, fit.badness(paragraph.measure() - hyphen));
        from = to;
        width = 0;
      }
    }
    return worst;
  }

  private static List<Integer> ends(Composition lines) {
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.endsLine(i)) {
        ends.add(i);
      }
    }
    return ends;
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("zh-Hans", "zh-Hant", "en", "de");
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of(
            "天地", "玄黄，", "宇宙洪荒。", "「日月」", "typography", "and", "a", "movable", "type,", "3")
        .list()
        .ofMinSize(40)
        .ofMaxSize(120);
  }
}
