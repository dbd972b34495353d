package io.github.huozi.pdf.layout;

import io.github.huozi.css.CssRules;
import io.github.huozi.css.FirstLetters;
import io.github.huozi.pdf.style.FontMarks;
import io.github.huozi.pdf.style.Resources;
import io.github.huozi.pdf.style.StyleSheets;
import io.github.huozi.typography.TextSetting;
import io.github.huozi.typography.TextSetting.Hanging.Stops;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of CSS Text that the composer supports from the style sheets, and huozi's
 * own properties of tables, and marks the selected elements with them; wraps the letters that they
 * select with {@code ::first-letter}. The renderer knows none of these.
 */
public final class TextProperties {

  /** The prefix of the attribute for a property. */
  static final String PREFIX = FontMarks.PREFIX;

  private static final Set<String> NAMES =
      Set.of(
          "line-break",
          "text-autospace",
          "text-spacing-trim",
          "hanging-punctuation",
          "-huozi-optical-margins",
          "hyphens",
          "word-break",
          "text-align-last",
          "text-wrap",
          "-huozi-shrink",
          "-huozi-wide",
          "float",
          "columns",
          "column-count",
          "column-span");

  private static final Pattern STRONG = Pattern.compile("#[\\w-]+");
  private static final Pattern MEDIUM = Pattern.compile("\\.[\\w-]+|\\[[^\\]]*\\]|:[\\w-]+");
  private static final Pattern WEAK = Pattern.compile("(?:^|[\\s>+~])[a-zA-Z][\\w-]*");

  private final List<Rule> rules = new ArrayList<>();
  private final List<Rule> letters = new ArrayList<>();

  private TextProperties() {}

  /** Reads the style sheets of a document and marks its elements. */
  public static void mark(Document document, Resources resources) throws IOException {
    TextProperties properties = new TextProperties();
    StyleSheets.of(document, resources).forEach(properties::read);
    LanguageSelectors languages = new LanguageSelectors(document);
    properties.rules.sort(
        Comparator.comparing(Rule::important).thenComparingInt(Rule::specificity));
    properties.rules.forEach(rule -> rule.apply(document, languages));
    FontMarks.resolve(document);
    properties.letters.sort(Comparator.comparingInt(Rule::specificity));
    for (Rule rule : properties.letters) {
      rule.selected(document, languages).forEach(block -> FirstLetters.style(block, rule.value));
    }
    languages.remove();
  }

  private void read(String sheet) {
    for (CssRules.Rule rule : CssRules.in(sheet, TextProperties::mayHoldInPrint)) {
      for (String written : rule.selectors()) {
        @Nullable String selector = FirstLetters.selector(written);
        if (selector != null) {
          letters.add(
              new Rule(selector, FirstLetters.LETTER, FirstLetters.declarations(rule), false));
        }
      }
      for (CssRules.Declaration declaration : rule.ordered()) {
        Map<String, String> values = FontMarks.of(declaration);
        if (NAMES.contains(declaration.property())) {
          values = Map.of(declaration.property(), declaration.plainValue());
        }
        values.forEach(
            (name, value) ->
                rule.selectors()
                    .forEach(
                        selector ->
                            rules.add(new Rule(selector, name, value, declaration.isImportant()))));
      }
    }
  }

  private static boolean mayHoldInPrint(String condition) {
    return (condition.startsWith("@media") || condition.startsWith("@supports"))
        && !condition.contains("screen");
  }

  private record Rule(String selector, String name, String value, boolean important) {

    int specificity() {
      return 10_000 * count(STRONG) + 100 * count(MEDIUM) + count(WEAK);
    }

    private int count(Pattern pattern) {
      return (int) pattern.matcher(selector).results().count();
    }

    void apply(Document document, LanguageSelectors languages) {
      selected(document, languages).forEach(element -> element.attr(PREFIX + name, value));
    }

    List<Element> selected(Document document, LanguageSelectors languages) {
      try {
        return document.select(languages.replaced(selector));
      } catch (Selector.SelectorParseException e) {
        // Pseudo-elements, and selectors that jsoup does not know, select no element.
        return List.of();
      }
    }
  }

  /** The setting of an element: the inherited one with the changes of its marks. */
  public static TextSetting setting(org.w3c.dom.Element element, TextSetting inherited) {
    if (!element.hasAttributes()) {
      return inherited;
    }
    return new TextSetting(
        TextSetting.lineBreak(value(element, "line-break")).orElse(inherited.strictness()),
        autospace(value(element, "text-autospace"), inherited.autospace()),
        trim(value(element, "text-spacing-trim"), inherited.trim()),
        hanging(
            value(element, "hanging-punctuation"),
            value(element, "-huozi-optical-margins"),
            inherited.hanging()),
        hyphens(value(element, "hyphens"), inherited.hyphens()),
        wordBreak(value(element, "word-break"), inherited.wordBreak()),
        justifiesLast(value(element, "text-align-last"), inherited.justifiesLast()),
        balanced(value(element, "text-wrap"), inherited.balanced()));
  }

  private static String value(org.w3c.dom.Element element, String name) {
    return element.getAttribute(PREFIX + name);
  }

  private static boolean autospace(String value, boolean inherited) {
    return switch (value) {
      case "" -> inherited;
      case "no-autospace" -> false;
      default -> true;
    };
  }

  private static TextSetting.Trim trim(String value, TextSetting.Trim inherited) {
    return switch (value) {
      case "normal", "trim-start", "auto", "initial" -> TextSetting.Trim.NORMAL;
      case "trim-both", "trim-all" -> TextSetting.Trim.TRIM_BOTH;
      case "space-first" -> TextSetting.Trim.SPACE_FIRST;
      case "space-all" -> TextSetting.Trim.SPACE_ALL;
      default -> inherited;
    };
  }

  private static TextSetting.Hanging hanging(
      String value, String margins, TextSetting.Hanging inherited) {
    if (value.isEmpty() && margins.isEmpty()) {
      return inherited;
    }
    boolean optical = margins.isEmpty() ? inherited.opticalMargins() : margins.equals("auto");
    if (value.isEmpty()) {
      return new TextSetting.Hanging(
          inherited.first(), inherited.last(), inherited.stops(), optical);
    }
    List<String> words = List.of(value.split("\\s+", -1));
    Stops stops =
        words.contains("force-end")
            ? Stops.FORCED
            : words.contains("allow-end") ? Stops.ALLOWED : Stops.NONE;
    return new TextSetting.Hanging(words.contains("first"), words.contains("last"), stops, optical);
  }

  private static TextSetting.Hyphens hyphens(String value, TextSetting.Hyphens inherited) {
    return switch (value) {
      case "none" -> TextSetting.Hyphens.NONE;
      case "manual" -> TextSetting.Hyphens.MANUAL;
      case "auto", "initial" -> TextSetting.Hyphens.AUTO;
      default -> inherited;
    };
  }

  private static TextSetting.WordBreak wordBreak(String value, TextSetting.WordBreak inherited) {
    return switch (value) {
      case "normal", "initial" -> TextSetting.WordBreak.NORMAL;
      case "auto-phrase" -> TextSetting.WordBreak.AUTO_PHRASE;
      case "keep-all" -> TextSetting.WordBreak.KEEP_ALL;
      case "break-all" -> TextSetting.WordBreak.BREAK_ALL;
      default -> inherited;
    };
  }

  private static boolean justifiesLast(String value, boolean inherited) {
    return value.isEmpty() ? inherited : value.equals("justify");
  }

  private static boolean balanced(String value, boolean inherited) {
    return value.isEmpty() ? inherited : value.equals("balance");
  }
}
