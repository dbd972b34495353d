package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.function.UnaryOperator;

/** Assertions on composed text in one line each; {@link ComposedText} has the notation. */
final class ComposerAssertions {

  private static final double EXACT = 1e-6;

  private ComposerAssertions() {}

  static void assertLines(String language, String text, double measure, String... lines) {
    assertThat(new ComposedText(language, text, measure).lines()).containsExactly(lines);
  }

  static void assertLines(
      TextSetting setting, String language, String text, double measure, String... lines) {
    assertThat(justified(language, text, measure, setting).lines()).containsExactly(lines);
  }

  static void assertRagged(String language, String text, double measure, String... lines) {
    assertThat(ragged(language, text, measure, TextSetting.DEFAULT).lines()).containsExactly(lines);
  }

  /** Asserts the width of a text on one line. */
  static void assertWidth(String language, String text, double em) {
    assertWidth(TextSetting.DEFAULT, language, text, em);
  }

  static void assertWidth(TextSetting setting, String language, String text, double em) {
    ComposedText composed = justified(language, text, 1000, setting);
    assertThat(composed.widths()).as(text).hasSize(1);
    assertThat(composed.widths().get(0)).as(text).isCloseTo(em, within(EXACT));
  }

  /** Asserts the width of the first line in a measure. */
  static void assertFirstLine(String language, String text, double measure, double em) {
    assertThat(new ComposedText(language, text, measure).widths().get(0))
        .as(text)
        .isCloseTo(em, within(EXACT));
  }

  /** Asserts the width added after a part of a text in a measure; negative if it is narrowed. */
  static void assertGap(String language, String text, double measure, String after, double em) {
    assertThat(new ComposedText(language, text, measure).gapAfter(after))
        .as(after)
        .isCloseTo(em, within(EXACT));
  }

  static ComposedText justified(String language, String text, double measure, TextSetting setting) {
    return new ComposedText(language, text, measure, 0, Alignment.JUSTIFIED, setting);
  }

  static ComposedText ragged(String language, String text, double measure, TextSetting setting) {
    return new ComposedText(language, text, measure, 0, Alignment.RAGGED, setting);
  }

  /** The default setting with some choices changed. */
  static TextSetting setting(UnaryOperator<Choices> choice) {
    return choice.apply(new Choices()).setting();
  }

  /** Builds a setting that differs from the default. */
  static final class Choices {
    private LineBreak strictness = LineBreak.STRICT;
    private boolean autospace = true;
    private TextSetting.Trim trim = TextSetting.Trim.NORMAL;
    private TextSetting.Hanging hanging = TextSetting.Hanging.NONE;
    private TextSetting.WordBreak wordBreak = TextSetting.WordBreak.NORMAL;
    private boolean justifiesLast;
    private boolean balanced;

    Choices strictness(LineBreak value) {
      strictness = value;
      return this;
    }

    Choices noAutospace() {
      autospace = false;
      return this;
    }

    Choices trim(TextSetting.Trim value) {
      trim = value;
      return this;
    }

    Choices hanging() {
      return hanging(false, false, TextSetting.Hanging.Stops.ALLOWED);
    }

    Choices hanging(boolean first, boolean last, TextSetting.Hanging.Stops stops) {
      hanging = new TextSetting.Hanging(first, last, stops, false);
      return this;
    }

    Choices opticalMargins() {
      hanging = new TextSetting.Hanging(false, false, TextSetting.Hanging.Stops.NONE, true);
      return this;
    }

    Choices wordBreak(TextSetting.WordBreak value) {
      wordBreak = value;
      return this;
    }

    Choices justifiesLast() {
      justifiesLast = true;
      return this;
    }

    Choices balanced() {
      balanced = true;
      return this;
    }

    private TextSetting setting() {
      return new TextSetting(
          strictness,
          autospace,
          trim,
          hanging,
          TextSetting.Hyphens.AUTO,
          wordBreak,
          justifiesLast,
          balanced,
          WritingMode.HORIZONTAL_TB);
    }
  }
}
