package io.github.huozi.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The menu of all pages: what the README lists under its heading "More", in the same groups. */
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

  private final List<Group> groups;
  private final List<String> faults;

  private Menu(List<Group> groups, List<String> faults) {
    this.groups = groups;
    this.faults = faults;
  }

  /** Reads the menu, before the links of the README are rewritten. */
  static Menu of(Documents documents) {
    DocumentPage readme = documents.page("README.md").orElseThrow();
    List<Group> groups = new ArrayList<>();
    Set<String> listed = new HashSet<>(Set.of("README.md"));
    Element heading = readme.content().selectFirst("#more");
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
      if (!decision && !listed.contains(page.source())) {
        faults.add(
            "README.md: no link to "
                + page.source()
                + " under \"More\", which is the menu of the website; add it there");
      }
    }
    return new Menu(List.copyOf(groups), List.copyOf(faults));
  }

  List<Group> groups() {
    return groups;
  }

  /** A line for each page that the menu lacks. */
  List<String> faults() {
    return faults;
  }
}
