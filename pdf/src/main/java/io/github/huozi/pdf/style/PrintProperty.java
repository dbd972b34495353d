package io.github.huozi.pdf.style;

import io.github.huozi.css.FontVariants;
import io.github.huozi.css.TextEmphasis;
import io.github.huozi.typography.TextSetting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A property that the PDF supports and the renderer does not, or reads otherwise: of text (CSS
 * Text), of marks beside it (CSS Text Decoration), of letters in vertical lines (CSS Writing
 * Modes), of the choice of glyphs (CSS Fonts), of figures and columns, and huozi's own.
 */
@SuppressWarnings("ImmutableEnumChecker") // The predicates have no state.
enum PrintProperty {
  LINE_BREAK("line-break", value -> TextSetting.lineBreak(value).isPresent()),
  TEXT_AUTOSPACE(
      "text-autospace",
      "normal auto no-autospace ideograph-alpha ideograph-numeric punctuation insert replace"),
  TEXT_SPACING_TRIM(
      "text-spacing-trim", "normal auto trim-start trim-both trim-all space-first space-all"),
  HANGING_PUNCTUATION("hanging-punctuation", "none first last force-end allow-end"),
  OPTICAL_MARGINS("-huozi-optical-margins", "none auto"),
  HYPHENS("hyphens", "none manual auto"),
  WORD_BREAK("word-break", "normal keep-all break-all auto-phrase"),
  TEXT_ALIGN_LAST("text-align-last", "auto left right center justify start end match-parent"),
  TEXT_WRAP("text-wrap", "wrap nowrap balance pretty stable auto avoid-orphans"),
  LIGATURES("font-variant-ligatures", value -> true),
  RUBY("-huozi-ruby", "above parentheses none"),
  RUBY_POSITION("ruby-position", "over under"),
  RUBY_ALIGN("ruby-align", "start center space-between space-around"),
  RUBY_OVERHANG("ruby-overhang", "auto none"),
  CAPS("font-variant-caps", value -> true),
  NUMERIC("font-variant-numeric", value -> true),
  POSITION("font-variant-position", value -> true, false),
  KERNING("font-kerning", "auto normal none"),
  LETTER_SPACING("letter-spacing", value -> true),
  EMPHASIS_STYLE("text-emphasis-style", value -> true),
  EMPHASIS_COLOR("text-emphasis-color", value -> true),
  EMPHASIS_POSITION(
      "text-emphasis-position",
      value -> value.matches("(over|under)(\\s+(left|right))?|(left|right)\\s+(over|under)")),
  COMBINE("text-combine-upright", value -> value.matches("none|all|digits(\\s+[234])?")),
  ORIENTATION("text-orientation", value -> value.matches("mixed|upright")),
  NAME_LINE("-huozi-name-line", value -> value.matches("none|straight|wavy")),
  SHRINK("-huozi-shrink", value -> value.matches("\\d{1,3}%|none"), false),
  WIDE("-huozi-wide", value -> true, false),
  PLACE("-huozi-place", "fore-edge text", false),
  SHOW("-huozi-show", "always page-edge", false),
  FLOAT("float", value -> true, false),
  COLUMN_COUNT("column-count", value -> value.matches("auto|[1-9]\\d{0,3}"), false),
  COLUMN_SPAN("column-span", value -> value.matches("none|all|auto"), false),
  WRITING_MODE("writing-mode", value -> value.equals("horizontal-tb"), false),
  ALIGN_CONTENT(
      "align-content", value -> value.matches("normal|start|center|end|space-between"), false);

  /** The values that all properties have (CSS Cascade 5 §7.3). */
  private static final Set<String> GLOBAL =
      Set.of("inherit", "initial", "unset", "revert", "revert-layer");

  /** The values of {@code float} that the renderer knows. */
  private static final Set<String> RENDERED_FLOATS = Set.of("none", "left", "right", "footnote");

  private static final Pattern COUNT = Pattern.compile("(?:^|\\s)([1-9]\\d{0,3})(?=\\s|$)");

  private final String cssName;
  private final Predicate<String> hasValue;
  private final boolean inherited;

  PrintProperty(String cssName, Predicate<String> hasValue, boolean inherited) {
    this.cssName = cssName;
    this.hasValue = hasValue;
    this.inherited = inherited;
  }

  PrintProperty(String cssName, Predicate<String> hasValue) {
    this(cssName, hasValue, true);
  }

  /** A property whose values are made of keywords, and which is inherited. */
  PrintProperty(String cssName, String keywords, boolean inherited) {
    this(cssName, value -> List.of(keywords.split(" ", -1)).contains(value), inherited);
  }

  PrintProperty(String cssName, String keywords) {
    this(cssName, value -> List.of(keywords.split(" ", -1)).containsAll(words(value)));
  }

  /** The property's name in a style sheet. */
  String cssName() {
    return cssName;
  }

  boolean isInherited() {
    return inherited;
  }

  /**
   * A declaration of a property.
   *
   * @param value in lower case, but for a string
   */
  record Declared(PrintProperty property, String value, boolean important) {}

  /**
   * The values that a declaration has for these properties, shorthands written out.
   *
   * @param name the property's name in lower case
   * @param written its value without {@code !important}
   * @return none if it is another property, or has no such value
   */
  static List<Declared> of(String name, String written, boolean important) {
    String value = written.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "columns" -> List.of(new Declared(COLUMN_COUNT, count(value), important));
      case "font-variant" ->
          GLOBAL.contains(value)
              ? all(List.copyOf(FontVariants.LONGHANDS), value, important)
              : FontVariants.longhands(name, value).entrySet().stream()
                  .flatMap(
                      longhand -> of(longhand.getKey(), longhand.getValue(), important).stream())
                  .toList();
      case "text-emphasis", "text-emphasis-style" ->
          TextEmphasis.longhands(name, written).entrySet().stream()
              .flatMap(
                  longhand ->
                      named(longhand.getKey()).stream()
                          .map(property -> new Declared(property, longhand.getValue(), important)))
              .toList();
      // The shorthand sets them back (CSS Fonts 4 §2.7).
      case "font" ->
          all(
              Stream.concat(FontVariants.LONGHANDS.stream(), Stream.of("font-kerning")).toList(),
              GLOBAL.contains(value) ? value : "initial",
              important);
      default ->
          named(name)
              .filter(property -> GLOBAL.contains(value) || property.hasValue.test(value))
              .map(property -> List.of(new Declared(property, value, important)))
              .orElse(List.of());
    };
  }

  private static List<Declared> all(List<String> names, String value, boolean important) {
    return names.stream().flatMap(name -> of(name, value, important).stream()).toList();
  }

  private static Optional<PrintProperty> named(String name) {
    for (PrintProperty property : values()) {
      if (property.cssName.equals(name)) {
        return Optional.of(property);
      }
    }
    return Optional.empty();
  }

  /** The number of columns that the shorthand {@code columns} asks for. */
  private static String count(String value) {
    Matcher count = COUNT.matcher(value);
    return GLOBAL.contains(value) ? value : count.find() ? count.group(1) : "auto";
  }

  /** Tells whether declarations may have one of these properties in them. */
  static boolean mayBeIn(String declarations) {
    String lower = declarations.toLowerCase(Locale.ROOT);
    for (PrintProperty property : values()) {
      if (lower.contains(property.cssName)) {
        return true;
      }
    }
    return lower.contains("font") || lower.contains("columns") || lower.contains("text-emphasis");
  }

  /**
   * The value that the renderer gets of a declaration: of a {@code float} that it does not know
   * {@code none}, so that no weaker one holds.
   */
  static String rendered(String name, String value) {
    String plain = value.strip().toLowerCase(Locale.ROOT);
    return name.equals("float") && !RENDERED_FLOATS.contains(plain) && !GLOBAL.contains(plain)
        ? "none"
        : value;
  }

  /** The words of a value. */
  static List<String> words(String value) {
    return List.of(value.split("\\s+", -1));
  }
}
