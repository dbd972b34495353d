package io.github.huozi.pdf.margin;

import io.github.huozi.language.WritingMode;
import io.github.huozi.typography.TextSetting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The content of a running element, by itself: it needs neither its document nor a layout. {@link
 * RunningTextReader} makes it.
 *
 * @param language the tag of its language
 * @param setting the rules by which its lines are composed
 * @param edges its margin, border and padding
 * @param lineHeight its line height, in dots
 * @param align its alignment, if a style sheet gives it one
 * @param wraps whether it may have several lines
 * @param runs its text
 * @param brief a shorter text, for pages where the whole does not fit; may be empty
 */
public record RunningText(
    String language,
    TextSetting setting,
    Edges edges,
    double lineHeight,
    Optional<Align> align,
    boolean wraps,
    List<TextRun> runs,
    List<TextRun> brief) {

  public RunningText {
    runs = List.copyOf(runs);
    brief = List.copyOf(brief);
  }

  /** The sides at which lines may stand. */
  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /** Rules of composition under which no word is divided and no mark hangs. */
  static TextSetting undivided(TextSetting setting) {
    return new TextSetting(
        setting.strictness(),
        setting.autospace(),
        setting.trim(),
        TextSetting.Hanging.NONE,
        TextSetting.Hyphens.NONE,
        setting.wordBreak(),
        false,
        false,
        WritingMode.HORIZONTAL_TB);
  }

  /** The element with another text, or its own where the other has no room. */
  RunningText saying(String other) {
    TextFormat format = runs.get(0).format();
    String text = format.capitals().apply(other, Locale.forLanguageTag(language));
    return new RunningText(
        language,
        setting,
        edges,
        lineHeight,
        align,
        wraps,
        List.of(new TextRun(text, format)),
        brief.isEmpty() ? runs : brief);
  }

  boolean hasInk() {
    return runs.stream().anyMatch(run -> !run.text().isBlank());
  }

  /** The text without formats. */
  public String text() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }
}
