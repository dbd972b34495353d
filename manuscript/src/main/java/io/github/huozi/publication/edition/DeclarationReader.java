package io.github.huozi.publication.edition;

import io.github.huozi.language.Language;
import io.github.huozi.language.WritingMode;
import io.github.huozi.model.Edition;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageValues;
import io.github.huozi.source.text.Reporter;
import io.github.huozi.source.yaml.YamlMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Reads what an edition has of its own: its layout, the direction of its lines, its marks. */
final class DeclarationReader {

  private static final String WRITING_MODE = "writing-mode";
  private static final String READING_DIRECTION = "reading-direction";
  private static final String NUMERALS = "numerals";

  /** The keys that concern the edition alone that has them. */
  static final List<String> OWN_KEYS =
      List.of(
          WRITING_MODE,
          READING_DIRECTION,
          NUMERALS,
          "page-size",
          "page-margins",
          "body-size",
          "leading",
          "line-break",
          "type-area");

  private final YamlMap map;
  private final Optional<Boolean> smartPunctuation;
  private final Reporter reporter;
  private final PageLayout layout;

  /**
   * Reads the layout, whose problems are told even if nothing else can be read.
   *
   * @param smartPunctuation the switch that the publication sets for every edition
   */
  DeclarationReader(YamlMap map, Optional<Boolean> smartPunctuation, Reporter reporter) {
    this.map = map;
    this.smartPunctuation = smartPunctuation;
    this.reporter = reporter;
    this.layout = layout();
  }

  /**
   * The declaration of an edition in a language.
   *
   * @param digest gives the digest of the file for an edition with a layout
   */
  Edition.Declaration read(Language language, Function<PageLayout, String> digest) {
    return new Edition.Declaration(
        map.line("language"),
        layout,
        writingMode(language),
        map.is(READING_DIRECTION, "declared"),
        hanNumerals(language),
        map.flag("smart-punctuation").or(() -> smartPunctuation),
        digest.apply(layout));
  }

  private PageLayout layout() {
    return new PageLayout(
        pageValue("page-size", PageValues::size),
        pageValue("page-margins", PageValues::margins),
        pageValue("body-size", PageValues::bodySize)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty()),
        pageValue("leading", PageValues::leading)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty()),
        pageValue("line-break", PageValues::lineBreak),
        pageValue("type-area", PageValues::area));
  }

  private <T> Optional<T> pageValue(String key, Function<String, T> reader) {
    try {
      return map.string(key).map(reader);
    } catch (PageValues.UnreadableException e) {
      reporter.error(map.line(key), key + ": " + e.fault(), e.suggestion());
      return Optional.empty();
    }
  }

  /** The direction of lines, if text in the language is ever set so. */
  private WritingMode writingMode(Language language) {
    WritingMode mode = map.chosen(WRITING_MODE, WritingMode.class);
    if (mode.isVertical() && !isInChineseOrJapanese(language)) {
      reporter.error(
          map.line(WRITING_MODE),
          "text in " + language + " cannot be set vertically",
          "delete the line; editions in Chinese and Japanese may have vertical-rl");
    }
    return mode;
  }

  private boolean hanNumerals(Language language) {
    boolean han = map.is(NUMERALS, "han");
    if (han && !isInChineseOrJapanese(language)) {
      reporter.error(
          map.line(NUMERALS),
          "text in " + language + " has no Han numerals",
          "delete the line; editions in Chinese and Japanese may have numerals: han");
    }
    return han;
  }

  private static boolean isInChineseOrJapanese(Language language) {
    return switch (language.script()) {
      case HANS, HANT, JAPANESE -> true;
      default -> false;
    };
  }
}
