package io.github.huozi.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The menu of all pages in a language: what the README in that language lists under its heading
 * "More", in the same groups.
 */
final class Menu {

  /**
   * Pages under a title.
   *
   * @param title the heading above the list
   */
  record Group(String title, List<DocumentPage> pages) {

    Group {
      pages = List.copyOf(pages);
    }
  }

  private final DocumentPage start;
  private final List<Group> groups;
  private final List<String> faults;

  private Menu(DocumentPage start, List<Group> groups, List<String> faults) {
    this.start = start;
    this.groups = groups;
    this.faults = faults;
  }

  /** Reads the menu, before the links of the README are rewritten. */
  static Menu of(Documents documents, String language) {
    DocumentPage english = documents.page("README.md").orElseThrow();
    DocumentPage readme =
        documents.pages().stream()
            .filter(page -> page.isStart() && page.language().equals(language))
            .findFirst()
            .orElse(english);
    List<Group> groups = new ArrayList<>();
    Set<String> listed = new HashSet<>(Set.of(readme.source()));
    Element heading = heading(english, readme);
    Element next = heading == null ? null : heading.nextElementSibling();
    String title = "";
    for (; next != null && !next.is("h2"); next = next.nextElementSibling()) {
      if (next.is("h3")) {
        title = next.text();
      } else if (next.is("ul")) {
        List<DocumentPage> pages = new ArrayList<>();
        for (String reference : next.select("a").eachAttr("href")) {
          documents.page(reference).ifPresent(pages::add);
        }
        pages.forEach(page -> listed.add(page.source()));
        groups.add(new Group(title, pages));
      }
    }
    List<String> faults = new ArrayList<>();
    for (DocumentPage page : documents.pages()) {
      // The list of the decisions is in the menu, and has them all.
      boolean decision = page.source().startsWith(Documents.DECISIONS + "/");
      if (!decision && page.language().equals(language) && !listed.contains(page.source())) {
        faults.add(
            readme.source()
                + ": no link to "
                + page.source()
                + " under \""
                + (heading == null ? "More" : heading.text())
                + "\", which is the menu of the website; add it there");
      }
    }
    return new Menu(readme, List.copyOf(groups), List.copyOf(faults));
  }

  /** The heading "More", or in a translation the one in its place. */
  private static @Nullable Element heading(DocumentPage english, DocumentPage readme) {
    int place = english.sections().indexOf(english.content().selectFirst("#more"));
    return place < 0 || place >= readme.sections().size() ? null : readme.sections().get(place);
  }

  /** The README that has the list. */
  DocumentPage start() {
    return start;
  }

  List<Group> groups() {
    return groups;
  }

  /** A line for each page that the menu lacks. */
  List<String> faults() {
    return faults;
  }
}
