package io.github.huozi.pdf.style;

import io.github.huozi.language.LineBreak;
import io.github.huozi.typography.TextSetting;
import io.github.huozi.typography.TextSetting.Hanging;
import io.github.huozi.typography.TextSetting.Hanging.Stops;
import io.github.huozi.typography.TextSetting.Hyphens;
import io.github.huozi.typography.TextSetting.Trim;
import io.github.huozi.typography.TextSetting.WordBreak;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the values of the properties of CSS Text. */
final class TextValues {

  private static final List<PrintProperty> PROPERTIES =
      List.of(
          PrintProperty.LINE_BREAK,
          PrintProperty.TEXT_AUTOSPACE,
          PrintProperty.TEXT_SPACING_TRIM,
          PrintProperty.HANGING_PUNCTUATION,
          PrintProperty.OPTICAL_MARGINS,
          PrintProperty.HYPHENS,
          PrintProperty.WORD_BREAK,
          PrintProperty.TEXT_ALIGN_LAST,
          PrintProperty.TEXT_WRAP);

  private final DeclaredValues values;
  private final TextSetting inherited;

  private TextValues(DeclaredValues values, TextSetting inherited) {
    this.values = values;
    this.inherited = inherited;
  }

  /**
   * The setting of an element.
   *
   * @param inherited that of the element around it
   */
  static TextSetting setting(DeclaredValues values, TextSetting inherited) {
    return values.hasAny(PROPERTIES) ? new TextValues(values, inherited).setting() : inherited;
  }

  private TextSetting setting() {
    LineBreak strictness =
        values
            .value(PrintProperty.LINE_BREAK)
            .flatMap(TextSetting::lineBreak)
            .orElse(inherited.strictness());
    return new TextSetting(
        strictness,
        read(
            PrintProperty.TEXT_AUTOSPACE,
            value -> !value.equals("no-autospace"),
            inherited.autospace()),
        read(PrintProperty.TEXT_SPACING_TRIM, TextValues::trim, inherited.trim()),
        hanging(),
        read(PrintProperty.HYPHENS, TextValues::hyphens, inherited.hyphens()),
        read(PrintProperty.WORD_BREAK, TextValues::wordBreak, inherited.wordBreak()),
        read(
            PrintProperty.TEXT_ALIGN_LAST,
            value -> value.equals("justify"),
            inherited.justifiesLast()),
        read(PrintProperty.TEXT_WRAP, value -> value.equals("balance"), inherited.balanced()),
        inherited.mode());
  }

  private <T> T read(PrintProperty property, Function<String, T> reader, T around) {
    return values.value(property).map(reader).orElse(around);
  }

  private static Trim trim(String value) {
    return switch (value) {
      case "trim-both", "trim-all" -> Trim.TRIM_BOTH;
      case "space-first" -> Trim.SPACE_FIRST;
      case "space-all" -> Trim.SPACE_ALL;
      default -> Trim.NORMAL;
    };
  }

  private Hanging hanging() {
    Hanging around = inherited.hanging();
    boolean optical =
        read(PrintProperty.OPTICAL_MARGINS, value -> value.equals("auto"), around.opticalMargins());
    Optional<String> value = values.value(PrintProperty.HANGING_PUNCTUATION);
    if (value.isEmpty()) {
      return new Hanging(around.first(), around.last(), around.stops(), optical);
    }
    List<String> words = PrintProperty.words(value.get());
    Stops stops =
        words.contains("force-end")
            ? Stops.FORCED
            : words.contains("allow-end") ? Stops.ALLOWED : Stops.NONE;
    return new Hanging(words.contains("first"), words.contains("last"), stops, optical);
  }

  private static Hyphens hyphens(String value) {
    return switch (value) {
      case "none" -> Hyphens.NONE;
      case "manual" -> Hyphens.MANUAL;
      default -> Hyphens.AUTO;
    };
  }

  private static WordBreak wordBreak(String value) {
    return switch (value) {
      case "auto-phrase" -> WordBreak.AUTO_PHRASE;
      case "keep-all" -> WordBreak.KEEP_ALL;
      case "break-all" -> WordBreak.BREAK_ALL;
      default -> WordBreak.NORMAL;
    };
  }
}
