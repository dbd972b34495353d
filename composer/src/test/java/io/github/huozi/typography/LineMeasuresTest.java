package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Paragraphs whose first lines have measures of their own. */
class LineMeasuresTest {

  private static ComposedText composed(
      String language, String text, double measure, double indent, Double... first) {
    Language rules = new Language(language);
    return new ComposedText(
        new Composer(rules),
        Profile.of(rules),
        new Paragraph(
            ComposedText.pieces(text),
            measure,
            List.of(first),
            indent,
            Alignment.JUSTIFIED,
            TextSetting.DEFAULT));
  }

  @Test
  void theFirstLinesAreShorter() {
    assertThat(composed("zh-Hans", "天地玄黄宇宙洪荒日月盈昃辰宿列张", 6, 0, 3.0, 3.0).lines())
        .containsExactly("天地玄", "黄宇宙", "洪荒日月盈昃", "辰宿列张");
  }

  @Test
  void theIndentIsTakenFromTheFirstOfThem() {
    assertThat(composed("zh-Hans", "天地玄黄宇宙洪荒日月", 6, 2, 4.0, 3.0).lines())
        .containsExactly("天地", "玄黄宇", "宙洪荒日月");
  }

  @Test
  void aLineOfItsOwnMeasureMayBeLongerThanTheOthers() {
    assertThat(composed("zh-Hans", "天地玄黄宇宙洪荒日月", 3, 0, 4.0).lines())
        .containsExactly("天地玄黄", "宇宙洪", "荒日月");
  }

  @Test
  void anAuthorsBreakEndsALineOfItsOwnMeasure() {
    assertThat(composed("zh-Hans", "天⏎地玄黄宇宙⏎洪荒日月盈昃", 6, 0, 2.0, 3.0).lines())
        .containsExactly("天", "地玄黄", "宇宙", "洪荒日月盈昃");
  }

  @Test
  void aMeasureThatTakesNoCharacterGetsOne() {
    assertThat(composed("zh-Hans", "天地玄黄宇", 3, 0, 0.5).lines()).containsExactly("天", "地玄黄", "宇");
  }

  @Property(tries = 500, seed = "20261126")
  void eachLineFillsItsOwnMeasure(
      @ForAll("measures") List<Double> first, @ForAll("texts") List<String> words) {
    double measure = 20;
    ComposedText text =
        composed("zh-Hans", String.join("", words), measure, 0, first.toArray(Double[]::new));
    List<Double> widths = text.widths();
    for (int line = 0; line < widths.size() - 1; line++) {
      double own = line < first.size() ? first.get(line) : measure;
      if (text.wouldBeSpacedOut(line, own)) {
        continue;
      }
      assertThat(widths.get(line))
          .as("line %d of %s in %s", line, text.lines(), first)
          .isCloseTo(own, within(0.002));
    }
  }

  @Provide
  Arbitrary<List<Double>> measures() {
    return Arbitraries.doubles().between(6, 20).ofScale(1).list().ofMaxSize(8);
  }

  /** Han follows all Latin letters, since a line of one Latin word has no place to be widened. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("天地", "玄黄，", "宇宙洪荒。", "日", "type天", "3日")
        .list()
        .ofMinSize(20)
        .ofMaxSize(60);
  }
}
