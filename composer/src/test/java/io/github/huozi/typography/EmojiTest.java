package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.Piece.Advances;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emoji in composed lines: squares, with a possible line end on both sides. */
final class EmojiTest {

  /** The widths of a font that draws each sequence as one emoji. */
  private static final Advances JOINING =
      new Advances() {
        @Override
        public double advance(int codePoint) {
          return ComposedText.GRID.advance(codePoint);
        }

        @Override
        public OptionalDouble joined(String characters) {
          return OptionalDouble.of(1);
        }
      };

  @ParameterizedTest
  @ValueSource(strings = {"👨‍👩‍👧‍👦", "1️⃣", "🇨🇳", "👍🏽"})
  void aSequenceIsASquareThatNoLineEndDivides(String emoji) {
    ComposedText text = composed("zh-Hans", "中中中" + emoji + "中中中", 4);
    assertThat(text.lines()).containsExactly(visible("中中中" + emoji), "中中中");
    assertThat(text.widths().get(0)).isEqualTo(4);
    ComposedText next = composed("zh-Hans", emoji.repeat(4) + "。" + emoji, 4);
    assertThat(next.lines())
        .containsExactly(visible(emoji.repeat(3)), visible(emoji + "。" + emoji));
  }

  @ParameterizedTest
  @ValueSource(strings = {"🚀", "✅", "⭐", "1️⃣"})
  void noGapIsBetweenAnEmojiAndHanOrLatin(String emoji) {
    assertThat(composed("zh-Hans", "中" + emoji + "中", 100).widths()).containsExactly(3.0);
    assertThat(composed("zh-Hans", "a" + emoji + "a", 100).widths()).containsExactly(2.0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"👨‍👩‍👧‍👦", "👍🏽", "🇨🇳"})
  void aSequenceOfSeveralGlyphsIsNotDividedEither(String emoji) {
    ComposedText composed = new ComposedText("zh-Hans", "中" + emoji + emoji + "中", 4);
    assertThat(composed.lines().get(0)).isIn(visible("中" + emoji), "中");
  }

  @Test
  void westernLinesMayEndBesideThem() {
    assertThat(composed("en", "aaaa🚀🚀🚀🚀", 4).lines()).containsExactly("aaaa🚀🚀", "🚀🚀");
  }

  /** The characters that have a glyph. */
  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    text.codePoints().filter(Characters::isRead).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static ComposedText composed(String language, String text, double measure) {
    Language parsed = new Language(language);
    return new ComposedText(
        new Composer(parsed),
        Profile.of(parsed).with(TextSetting.DEFAULT),
        new Paragraph(
            List.of(new Piece.Text(text, 1, JOINING, Piece.TextStyle.PLAIN)),
            measure,
            0,
            Alignment.JUSTIFIED,
            TextSetting.DEFAULT));
  }
}
