package io.github.huozi.typography;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import java.util.Optional;

/**
 * The choices of a style sheet among the rules of a language, named as in CSS Text.
 *
 * @param strictness {@code line-break}: which marks may start a line
 * @param autospace {@code text-autospace}: whether Han characters keep a gap from Latin ones
 * @param trim {@code text-spacing-trim}: where full-width marks lose their blank
 * @param hanging {@code hanging-punctuation} and {@code -huozi-optical-margins}: which marks hang
 *     beyond the edges of lines
 * @param hyphens {@code hyphens}: where words are divided
 * @param wordBreak {@code word-break}: whether lines end inside words
 * @param justifiesLast {@code text-align-last}: whether a paragraph's last line is filled too
 * @param balanced {@code text-wrap: balance}: whether ragged lines are about equally long
 * @param mode {@code writing-mode}: the direction of lines
 */
public record TextSetting(
    LineBreak strictness,
    boolean autospace,
    Trim trim,
    Hanging hanging,
    Hyphens hyphens,
    WordBreak wordBreak,
    boolean justifiesLast,
    boolean balanced,
    WritingMode mode) {

  /** The initial values. */
  public static final TextSetting DEFAULT =
      new TextSetting(
          LineBreak.STRICT,
          true,
          Trim.NORMAL,
          Hanging.NONE,
          Hyphens.AUTO,
          WordBreak.NORMAL,
          false,
          false,
          WritingMode.HORIZONTAL_TB);

  /** The initial values with a direction of lines. */
  public static TextSetting in(WritingMode mode) {
    return new TextSetting(
        DEFAULT.strictness,
        DEFAULT.autospace,
        DEFAULT.trim,
        DEFAULT.hanging,
        DEFAULT.hyphens,
        DEFAULT.wordBreak,
        DEFAULT.justifiesLast,
        DEFAULT.balanced,
        mode);
  }

  /** The same with another direction of lines. */
  public TextSetting with(WritingMode other) {
    return new TextSetting(
        strictness, autospace, trim, hanging, hyphens, wordBreak, justifiesLast, balanced, other);
  }

  /**
   * The strictness that a value of {@code line-break} stands for (CSS Text 3 §5.3): {@code auto} is
   * strict, and {@code anywhere} is as near as the composer comes to it, loose.
   *
   * @param value in lower case
   * @return empty if the property has no such value
   */
  public static Optional<LineBreak> lineBreak(String value) {
    return switch (value) {
      case "auto", "initial" -> Optional.of(LineBreak.STRICT);
      case "anywhere" -> Optional.of(LineBreak.LOOSE);
      default -> LineBreak.of(value);
    };
  }

  /** The values of {@code text-spacing-trim} (CSS Text 4 §8.4). */
  public enum Trim {
    /** Side by side, at a line's start, and at its end where the region does so. */
    NORMAL,
    /** Side by side, at a line's start and always at its end. */
    TRIM_BOTH,
    /** Side by side and at a line's end, but not at the start of a paragraph or after a break. */
    SPACE_FIRST,
    /** Nowhere: every mark keeps its square. */
    SPACE_ALL
  }

  /**
   * The marks that hang beyond the edges of lines (CSS Text 3 §8.2.1).
   *
   * @param first whether a bracket or quotation mark at the start of the first line does
   * @param last whether a bracket or quotation mark at the end of the last line does
   * @param stops whether stops and commas at the ends of lines do
   * @param opticalMargins whether hyphens, stops and quotation marks of Western text hang by a part
   *     of their width, so that the edges look straight
   */
  public record Hanging(boolean first, boolean last, Stops stops, boolean opticalMargins) {

    /** Nothing hangs. */
    public static final Hanging NONE = new Hanging(false, false, Stops.NONE, false);

    /** The cases in which stops and commas hang. */
    public enum Stops {
      NONE,
      /** Stops hang where the line would not hold them otherwise. */
      ALLOWED,
      /** At the end of every line. */
      FORCED
    }
  }

  /** The values of {@code hyphens} (CSS Text 3 §6.1). */
  public enum Hyphens {
    /** Nowhere. */
    NONE,
    /** Soft hyphens only. */
    MANUAL,
    /** Places by the patterns of the language, if the author put no soft hyphen into the word. */
    AUTO
  }

  /** The values of {@code word-break} (CSS Text 3 §5.2). */
  public enum WordBreak {
    /** The usual places in the language. */
    NORMAL,
    /** At spaces only. */
    KEEP_ALL,
    /** Between any two letters. */
    BREAK_ALL,
    /**
     * Places between phrases in Chinese and Japanese, between words in Korean, and inside these
     * only if one is longer than a line (CSS Text 4 §5.2).
     */
    AUTO_PHRASE
  }
}
