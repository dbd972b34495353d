package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of every composed paragraph, with random text, elements and measures. */
@Tag("long")
class CompositionPropertiesTest {

  /** How much closer the syllables of Korean may stand, in em. */
  private static final double BETWEEN_SYLLABLES = 0.04;

  /** The same of the characters of Chinese. */
  private static final double BETWEEN_HAN = 0.02;

  private static final String NOT_FIRST = "、，；：。！？”）〕】》〉」』］｝…—～·・％℃々〻ー";
  private static final String NOT_LAST = "“（〔【《〈「『［｛";

  private final Map<String, Composer> composers = new HashMap<>();

  private ComposedText composed(String language, String text, double measure) {
    Language rules = new Language(language);
    return new ComposedText(
        composers.computeIfAbsent(language, tag -> new Composer(rules)),
        Profile.of(rules),
        new Paragraph(
            ComposedText.pieces(text), measure, 0, Alignment.JUSTIFIED, TextSetting.DEFAULT));
  }

  @Property(tries = 1000, seed = "20261126")
  void everyCharacterIsKeptInOrder(
      @ForAll("languages") String language,
      @ForAll("paragraphs") List<String> parts,
      @ForAll("measures") double measure) {
    String text = String.join("", parts);
    StringBuilder source = new StringBuilder();
    for (Piece piece : ComposedText.pieces(text)) {
      if (piece instanceof Piece.Text characters) {
        source.append(characters.text());
      }
    }
    Composition lines = composed(language, text, measure).composition();
    StringBuilder set = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.codePoint(i) != 0) {
        set.appendCodePoint(lines.codePoint(i));
        assertThat(lines.isDropped(i)).isIn(false, " 　".indexOf(lines.codePoint(i)) >= 0);
      }
    }
    assertThat(set.toString().replace(" ", "")).isEqualTo(source.toString().replace(" ", ""));
  }

  @Property(tries = 1000, seed = "20261126")
  void noHanLineStartsOrEndsWithAForbiddenMark(
      @ForAll("hanLanguages") String language,
      @ForAll("paragraphs") List<String> parts,
      @ForAll @DoubleRange(min = 12, max = 30) double measure) {
    ComposedText text = composed(language, String.join("", parts), measure);
    List<Cluster> clusters = text.clusters();
    for (int i = 0; i < clusters.size() - 1; i++) {
      if (text.composition().endsLine(i) && !text.composition().isAuthorsBreak(i)) {
        Cluster last = neighbour(clusters, i, -1, false);
        Cluster first = neighbour(clusters, i + 1, 1, false);
        if (last != null && first != null) {
          assertThat(NOT_FIRST.indexOf(first.codePoint()) >= 0 && first.codePoint() != 0)
              .as(
                  "line after %s starts with %s in %s",
                  i, Character.toString(first.codePoint()), parts)
              .isFalse();
          assertThat(NOT_LAST.indexOf(last.codePoint()) >= 0 && last.codePoint() != 0)
              .as("line ends with %s in %s", Character.toString(last.codePoint()), parts)
              .isFalse();
          assertThat(first.kind().isRaised()).as("first of a line").isFalse();
        }
        assertThat(clusters.get(i).kind()).isNotEqualTo(CharacterClass.OPENING_EDGE);
        assertThat(clusters.get(i + 1).kind())
            .isNotIn(CharacterClass.CLOSING_EDGE, CharacterClass.COMBINING);
      }
    }
  }

  /** The visible cluster next to a line's end; null if the text has none there. */
  private static @Nullable Cluster neighbour(
      List<Cluster> clusters, int from, int step, boolean acrossAllSpaces) {
    for (int i = from; i >= 0 && i < clusters.size(); i += step) {
      Cluster cluster = clusters.get(i);
      boolean note = step < 0 && cluster.kind().isRaised();
      if (cluster.isBreak()) {
        return null;
      }
      if (cluster.kind().standsAlone()
          && !cluster.isCollapsible()
          && !note
          && !(cluster.isSpace() && acrossAllSpaces)) {
        return cluster;
      }
    }
    return null;
  }

  @Property(tries = 1000, seed = "20261126")
  void nothingIsAdjustedPastItsLimits(
      @ForAll("languages") String language,
      @ForAll("paragraphs") List<String> parts,
      @ForAll("measures") double measure) {
    ComposedText text = composed(language, String.join("", parts), measure);
    List<Cluster> clusters = text.clusters();
    for (int i = 0; i < clusters.size() - 1; i++) {
      Cluster cluster = clusters.get(i);
      Cluster next = clusters.get(i + 1);
      double gap = text.composition().shiftAfter(i) + text.composition().shiftBefore(i + 1);
      boolean letters = cluster.letter() && next.letter();
      if (letters && !text.composition().endsLine(i)) {
        assertThat(gap).as("letters of a word in " + parts).isZero();
      }
      Cluster before = neighbour(clusters, i, -1, true);
      Cluster after = neighbour(clusters, i + 1, 1, true);
      if (!text.composition().endsLine(i) && before != null && after != null) {
        double blank = before.blankAfter() + after.blankBefore() + halved(before) + halved(after);
        double space = spaceBetween(clusters, i);
        double closer = closer(language, before, after) * after.em();
        assertThat(gap)
            .as("after %s in %s", Character.toString(cluster.codePoint()), parts)
            .isGreaterThanOrEqualTo(-blank - space - closer - 1e-9);
      }
    }
  }

  /** How much closer two syllables, or two characters of Chinese, stand at most, in em. */
  private static double closer(String language, Cluster before, Cluster after) {
    if (language.equals("ko")) {
      return BETWEEN_SYLLABLES;
    }
    return language.startsWith("zh") && before.ideograph() && after.ideograph() ? BETWEEN_HAN : 0;
  }

  /** The half of its square that a bracket of Korean loses. */
  private static double halved(Cluster mark) {
    return mark.isMark() ? Math.max(0, mark.advance() - mark.width()) : 0;
  }

  /** The width of the white space before a boundary. */
  private static double spaceBetween(List<Cluster> clusters, int boundary) {
    double width = 0;
    for (int i = boundary;
        i >= 0 && (!clusters.get(i).kind().standsAlone() || clusters.get(i).isSpace());
        i--) {
      width += clusters.get(i).isSpace() ? clusters.get(i).width() : 0;
    }
    return width;
  }

  @Property(tries = 1000, seed = "20261126")
  void aFullLineReachesTheMeasureAndNoneExceedsIt(
      @ForAll("languages") String language,
      @ForAll("paragraphs") List<String> parts,
      @ForAll("measures") double measure) {
    ComposedText text = composed(language, String.join("", parts), measure);
    List<Double> widths = text.widths();
    int from = 0;
    int line = 0;
    for (int to = 0; to < text.clusters().size(); to++) {
      if (!text.composition().endsLine(to)) {
        continue;
      }
      double width = widths.get(line);
      if (isBreakable(text.clusters(), from, to)) {
        assertThat(width).as("%s in %s", parts, measure).isLessThanOrEqualTo(measure + 0.0011);
      }
      if (!text.composition().isAuthorsBreak(to)
          && hasGap(text, language, from, to)
          && !text.wouldBeSpacedOut(line, measure)) {
        assertThat(width).as("%s in %s", parts, measure).isGreaterThanOrEqualTo(measure - 0.0011);
      }
      from = to + 1;
      line++;
    }
  }

  /** Whether a line has more than one visible cluster. */
  private static boolean isBreakable(List<Cluster> clusters, int from, int to) {
    int things = 0;
    for (int i = from; i <= to; i++) {
      CharacterClass kind = clusters.get(i).kind();
      boolean space = clusters.get(i).isSpace() || kind == CharacterClass.BLANK;
      things += kind.standsAlone() && !space ? 1 : 0;
    }
    return things > 1;
  }

  private static boolean hasGap(ComposedText text, String language, int from, int to) {
    Profile profile = Profile.of(new Language(language));
    Gaps gaps = text.gaps(profile);
    LineFit fit = new LineFit(text.clusters(), gaps, profile, TextSetting.DEFAULT);
    return fit.measure(from - 1, to) && fit.evenGaps() > 0;
  }

  @Property(tries = 300, seed = "20261126")
  void theSameTextGivesTheSameLines(
      @ForAll("languages") String language,
      @ForAll("paragraphs") List<String> parts,
      @ForAll("measures") double measure) {
    String text = String.join("", parts);
    assertThat(composed(language, text, measure).widths())
        .isEqualTo(composed(language, text, measure).widths());
  }

  // The class has the tag of jqwik's engine, which does not run this test.
  @org.junit.jupiter.api.Tag("long")
  @ParameterizedTest
  @InParts(4)
  @ValueSource(strings = {"天地玄黄，", "word ", "\u200B", "가나 ", "a", "天\u0301", "—", " \u200B"})
  void aParagraphOfTwoHundredThousandCharactersTakesNoLongerThanItsLength(String part) {
    String text = part.repeat(200_000 / part.length());
    for (double measure : new double[] {1, 31, 1e12}) {
      double seconds =
          ProcessorTime.of(
              () -> {
                Paragraph paragraph =
                    new Paragraph(
                        ComposedText.pieces(text),
                        measure,
                        0,
                        Alignment.JUSTIFIED,
                        TextSetting.DEFAULT);
                assertThat(new Composer(new Language("zh-Hans")).compose(paragraph).lines())
                    .isPositive();
              });
      assertThat(seconds).as("%s in %s", part, measure).isLessThan(2);
    }
  }

  @Provide
  Arbitrary<String> languages() {
    return Arbitraries.of("zh-Hans", "zh-Hant", "zh-Hant-HK", "ja", "ko", "en", "de", "fr");
  }

  @Provide
  Arbitrary<String> hanLanguages() {
    return Arbitraries.of("zh-Hans", "zh-Hant", "zh-Hant-HK", "ja");
  }

  @Provide
  Arbitrary<Double> measures() {
    return Arbitraries.doubles().between(0.5, 40).ofScale(2);
  }

  @Provide
  Arbitrary<List<String>> paragraphs() {
    return Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.of("天", "地", "玄黄", "宇宙洪荒", "𠀀", "の", "カー", "っ")),
            Tuple.of(
                2,
                Arbitraries.of("활", "자를", "a", "word", "typography", "3", "-1,234.5%", "é", "ﬁ")),
            Tuple.of(
                4,
                Arbitraries.of(
                    "，", "。", "：", "！", "（", "）", "「", "」", "“", "”", "·", "・", "——", "……", "℃",
                    "々", "～")),
            Tuple.of(
                3,
                Arbitraries.of(
                    " ", " ", "  ", "\u00A0", "　", "\u200B", "\u2060", "\u00AD", "\u0301", "\u3099",
                    "\uFE00")),
            Tuple.of(
                2,
                Arbitraries.of(
                    "¦", "^[1]", "■", "⟦", "⟧", "‹天a 地›", "⏎", "😀", ".", "(", ")", "—", "/")))
        .list()
        .ofMaxSize(40);
  }
}
