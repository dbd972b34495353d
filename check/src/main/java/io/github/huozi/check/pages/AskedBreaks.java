package io.github.huozi.check.pages;

import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.css.CssRules;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places at which the author demands a page: the page before may end anywhere. The author
 * does so with {@code break-before}, {@code break-after} or their older names, in a style sheet of
 * the theme or in a {@code style} attribute, and by a page break in the text.
 */
final class AskedBreaks {

  private static final Pattern PROPERTY = Pattern.compile("(page-)?break-(before|after)");
  private static final Pattern DEMAND =
      Pattern.compile("\\s*(always|page|all|left|right|recto|verso)\\b.*", Pattern.DOTALL);
  private final Map<String, Section> sections = new HashMap<>();
  private final Set<SourceLocation> places = new HashSet<>();

  private AskedBreaks(FinishedEdition edition) {
    for (Section section : edition.manuscript().sections()) {
      sections.put(section.id(), section);
    }
  }

  /** The lines of the sources whose text the author begins a page with. */
  static Set<SourceLocation> in(FinishedEdition edition) throws IOException {
    Document print = new SourceLines(edition.printed()).document();
    AskedBreaks asked = new AskedBreaks(edition);
    for (Element element : print.select("[style*=break]")) {
      asked.add(element, CssRules.declarations(element.attr("style")));
    }
    // The built-in theme's rules for page breaks that authors type.
    print
        .select("." + Names.PAGE_BREAK + ", .break-after")
        .forEach(element -> asked.add(following(element)));
    print.select(".break-before").forEach(asked::add);
    Path theme = edition.publication().folder().resolve("theme");
    String css = ThemeChoices.styleSheets(theme);
    for (CssRules.Rule rule : CssRules.in(css, condition -> true)) {
      if (rule.ordered().stream().anyMatch(AskedBreaks::isDemand)) {
        for (Element element : elements(print, rule.selectors())) {
          asked.add(element, rule.ordered());
        }
      }
    }
    return Set.copyOf(asked.places);
  }

  private static List<Element> elements(Document print, List<String> selectors) {
    List<Element> elements = new ArrayList<>();
    for (String selector : selectors) {
      try {
        elements.addAll(print.select(selector));
      } catch (Selector.SelectorParseException | IllegalArgumentException e) {
        // A selector of a page or of a pseudo-element: no element starts a page by it.
      }
    }
    return elements;
  }

  private static boolean isDemand(CssRules.Declaration declaration) {
    return PROPERTY.matcher(declaration.property().toLowerCase(Locale.ROOT)).matches()
        && DEMAND.matcher(declaration.value().toLowerCase(Locale.ROOT)).matches();
  }

  private void add(Element element, List<CssRules.Declaration> declarations) {
    for (CssRules.Declaration declaration : declarations) {
      if (isDemand(declaration)) {
        boolean after = declaration.property().toLowerCase(Locale.ROOT).endsWith("after");
        add(after ? following(element) : element);
      }
    }
  }

  /** The element that begins after the end of another one. */
  private static @Nullable Element following(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.nextElementSibling() != null) {
        return at.nextElementSibling();
      }
    }
    return null;
  }

  /**
   * Adds the lines of an element and of those that it begins with; if it has no text, such as a
   * rule or a picture, also those of what follows.
   */
  private void add(@Nullable Element element) {
    for (Element at = element; at != null; at = at.firstElementChild()) {
      Element section = at.closest("[" + Names.SECTION + "]");
      Section read = section == null ? null : sections.get(section.attr(Names.SECTION));
      if (read != null && at.attr(Names.LINE).matches("\\d{1,9}")) {
        places.add(read.place(Integer.parseInt(at.attr(Names.LINE))));
      }
    }
    if (element != null && !element.hasText()) {
      add(following(element));
    }
  }
}
