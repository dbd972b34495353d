package io.github.huozi.check.pages;

import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.css.CssCascade;
import io.github.huozi.css.CssRules.Declaration;
import io.github.huozi.css.ElementTree;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places at which the author demands a page: the page before may end anywhere. The author
 * does so with {@code break-before}, {@code break-after} or their older names, in a style sheet of
 * the theme or in a {@code style} attribute, and by a page break in the text.
 */
final class AskedBreaks {

  private static final Pattern DEMAND =
      Pattern.compile("(page-)?break-(before|after):(always|page|all|left|right|recto|verso)\\b.*");

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
    // The built-in theme's rules for page breaks that authors type.
    print
        .select("." + Names.PAGE_BREAK + ", .break-after")
        .forEach(element -> asked.add(following(element)));
    print.select(".break-before").forEach(asked::add);
    Path theme = edition.publication().folder().resolve("theme");
    CssCascade<Element> cascade =
        new CssCascade<>(
            ElementTree.ofJsoup(),
            List.of(CssCascade.Sheet.ofAuthor(ThemeChoices.styleSheets(theme), condition -> true)));
    print.forEach(element -> asked.add(element, cascade.declarations(element)));
    return Set.copyOf(asked.places);
  }

  private void add(Element element, List<Declaration> declarations) {
    for (Declaration declaration : declarations) {
      if (declaration.matches(DEMAND)) {
        add(declaration.property().endsWith("after") ? following(element) : element);
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
