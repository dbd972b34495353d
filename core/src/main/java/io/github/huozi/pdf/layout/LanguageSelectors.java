package io.github.huozi.pdf.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Replaces {@code :lang()} in selectors by attributes, since jsoup does not know it: elements in a
 * language are marked when a selector asks for it (Selectors 4 §7.2).
 */
final class LanguageSelectors {

  private static final Pattern LANG =
      Pattern.compile(":lang\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE);

  private static final String MARK = "data-in-language-";

  private final Document document;

  /** The attributes for what selectors ask for. */
  private final Map<String, String> marks = new LinkedHashMap<>();

  LanguageSelectors(Document document) {
    this.document = document;
  }

  /** A selector that selects the same elements. */
  String replaced(String selector) {
    return LANG.matcher(selector)
        .replaceAll(
            asked ->
                Matcher.quoteReplacement(
                    "[" + marks.computeIfAbsent(asked.group(1), this::mark) + "]"));
  }

  /** Takes the attributes away. */
  void remove() {
    marks.values().forEach(name -> document.select("[" + name + "]").removeAttr(name));
  }

  private String mark(String asked) {
    String name = MARK + marks.size();
    List<Locale.LanguageRange> ranges = new ArrayList<>();
    for (String range : asked.split(",", -1)) {
      range(range.strip().replaceAll("^[\"']|[\"']$", "")).ifPresent(ranges::add);
    }
    mark(document, "", ranges, name);
    return name;
  }

  private static Optional<Locale.LanguageRange> range(String text) {
    try {
      return Optional.of(new Locale.LanguageRange(text));
    } catch (IllegalArgumentException e) {
      // It means no language.
      return Optional.empty();
    }
  }

  private static void mark(
      Element element, String outer, List<Locale.LanguageRange> ranges, String name) {
    String language = element.hasAttr("lang") ? element.attr("lang") : outer;
    boolean matches =
        !language.isEmpty()
            && !ranges.isEmpty()
            && !Locale.filterTags(
                    ranges, List.of(language), Locale.FilteringMode.EXTENDED_FILTERING)
                .isEmpty();
    if (matches && !(element instanceof Document)) {
      element.attr(name, "");
    }
    for (Element child : element.children()) {
      mark(child, language, ranges, name);
    }
  }
}
