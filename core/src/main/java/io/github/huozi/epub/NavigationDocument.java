package io.github.huozi.epub;

import io.github.huozi.epub.book.BlockList;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.NavigationLabels;
import io.github.huozi.epub.book.PageList.PageBreak;
import io.github.huozi.epub.book.TocEntry;
import io.github.huozi.query.Queries;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The navigation document: contents, landmarks and the printed edition's pages (EPUB 3.3 §7).
 *
 * <p>If a book has more than three contents entries, the contents are a page of the text too, after
 * the title page. Those of a shorter book are in the reading system's menu only.
 */
final class NavigationDocument {

  private static final int ENTRIES_WITHOUT_PAGE = 3;
  private static final String ID = "contents";
  private static final Set<EpubDocument.Role> IMPRINTS =
      EnumSet.of(EpubDocument.Role.COPYRIGHT_PAGE, EpubDocument.Role.COLOPHON);

  /** The parts before and after the text to which readers turn. */
  private static final Set<String> ROLES =
      Set.of(
          "foreword",
          "preface",
          "introduction",
          "acknowledgments",
          "afterword",
          "appendix",
          "endnotes",
          "bibliography",
          "glossary");

  private final EpubBook book;
  private final PackagedPaths paths;
  private final LinkTargets targets;

  NavigationDocument(EpubBook book, PackagedPaths paths, LinkTargets targets) {
    this.book = book;
    this.paths = paths;
    this.targets = targets;
  }

  /** Tells whether the contents are a page of the text. */
  static boolean isPage(EpubBook book) {
    return TocEntry.count(book.contents()) > ENTRIES_WITHOUT_PAGE;
  }

  ContentDocument build(List<String> stylesheets) {
    String heading = book.labels().contents();
    EpubPage page = EpubPage.titled(heading, book.metadata().language()).stylesheets(stylesheets);
    page.body().addClass("contents").attr("epub:type", "frontmatter");
    Element toc =
        page.body()
            .appendElement("nav")
            .attr("epub:type", "toc")
            .attr("role", "doc-toc")
            .attr("id", ID)
            .attr("aria-labelledby", ID + "-heading");
    toc.appendElement("h1").attr("id", ID + "-heading").text(heading);
    list(toc, book.contents());
    for (BlockList blocks : book.lists()) {
      String id = "list-" + (book.lists().indexOf(blocks) + 1) + "-heading";
      Element nav = page.body().appendElement("nav").attr("aria-labelledby", id);
      blocks.type().ifPresent(type -> nav.attr("epub:type", type));
      nav.appendElement("h2").attr("id", id).text(blocks.title());
      list(nav, blocks.entries());
    }
    landmarks(page.body());
    pages(page.body());
    return page.finish();
  }

  private void list(Element parent, List<TocEntry> entries) {
    Element list = parent.appendElement("ol");
    // A reading system shows hidden entries in its menu only (EPUB 3.3 §7.4.3).
    boolean none = entries.stream().noneMatch(TocEntry::shown);
    if (none) {
      list.attr("hidden", "");
    }
    for (TocEntry entry : entries) {
      Element item = list.appendElement("li");
      if (!none && !entry.shown()) {
        item.attr("hidden", "");
      }
      item.appendElement("a")
          .attr("href", targets.url(paths.navigation(), entry.target()))
          .text(entry.title());
      if (!entry.children().isEmpty()) {
        list(item, entry.children());
      }
    }
  }

  private void landmarks(Element body) {
    NavigationLabels labels = book.labels();
    Element nav = body.appendElement("nav").attr("epub:type", "landmarks").attr("hidden", "");
    Element list = nav.appendElement("ol");
    if (book.cover().isPresent()) {
      landmark(list, "cover", paths.coverPage(), labels.cover());
    }
    firstOf(EpubDocument.Role.TITLE_PAGE, labels.titlePage(), list);
    // A landmark may lead to pages of the text only (EPUBCheck RSC-011).
    if (isPage(book)) {
      landmark(list, "toc", paths.navigation() + "#" + ID, labels.contents());
    }
    firstOf(EpubDocument.Role.SECTION, labels.start(), list);
    Set<String> found = new HashSet<>();
    for (EpubDocument document : book.documents()) {
      String type = Queries.select(document.xhtml(), "body > section[epub:type]").attr("epub:type");
      if (ROLES.contains(type) && found.add(type)) {
        landmark(list, type, paths.of(document), document.title());
      }
    }
    // The imprint's own title is the word for it.
    for (EpubDocument document : book.documents()) {
      if (IMPRINTS.contains(document.role())) {
        landmark(list, document.role().type(), paths.of(document), document.title());
      }
    }
    if (list.childrenSize() == 0) {
      nav.remove();
    }
  }

  private void pages(Element body) {
    if (book.pageList().isEmpty()) {
      return;
    }
    Element list =
        body.appendElement("nav")
            .attr("epub:type", "page-list")
            .attr("role", "doc-pagelist")
            .attr("aria-label", book.labels().pages())
            .attr("hidden", "")
            .appendElement("ol");
    for (PageBreak page : book.pageList().breaks()) {
      list.appendElement("li")
          .appendElement("a")
          .attr("href", targets.url(paths.navigation(), page.target()))
          .text(page.label());
    }
  }

  private void firstOf(EpubDocument.Role role, String label, Element list) {
    book.documents().stream()
        .filter(document -> document.role() == role)
        .findFirst()
        .ifPresent(document -> landmark(list, role.type(), paths.of(document), label));
  }

  private static void landmark(Element list, String type, String href, String label) {
    list.appendElement("li")
        .appendElement("a")
        .attr("epub:type", type)
        .attr("href", href)
        .text(label);
  }
}
