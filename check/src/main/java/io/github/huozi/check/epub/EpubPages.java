package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Checks how a reader finds the way in an EPUB: the page list has the pages that the text has (EPUB
 * 3.3 §7.4.2.3), and no level of headings is left out.
 */
public final class EpubPages {

  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private final EpubArchive epub;
  private final SourceLines source;
  private final Findings findings;

  public EpubPages(EpubArchive epub, FinishedEdition edition, Findings findings) {
    this.epub = epub;
    this.source = new SourceLines(edition.manuscript());
    this.findings = findings;
  }

  public void check() throws IOException {
    for (EpubArchive.Item item : epub.documents()) {
      if (epub.has(item.path())) {
        headings(item.path());
      }
    }
    pageList();
  }

  /** A reader who jumps from heading to heading takes a skipped level for a missing part. */
  private void headings(String entry) throws IOException {
    int before = 0;
    for (Element heading : epub.document(entry).select(HEADINGS)) {
      int level = heading.normalName().charAt(1) - '0';
      if (before > 0 && level > before + 1) {
        Optional<SourceLocation> line =
            source
                .section(entry)
                .map(found -> source.line(found, HEADINGS, Element::text, heading.text()));
        findings.warning(
            "headings",
            EpubArchive.place(entry, heading),
            line,
            "the heading \"%s\" is of level %d after one of level %d; do not skip a level"
                .formatted(heading.text(), level, before));
      }
      before = level;
    }
  }

  private void pageList() throws IOException {
    Map<Href, Element> breaks = new LinkedHashMap<>();
    for (EpubArchive.Item item : epub.documents()) {
      for (Element pageBreak : epub.document(item.path()).select("[epub:type=pagebreak]")) {
        if (!pageBreak.attr("role").equals("doc-pagebreak")) {
          report(
              EpubArchive.place(item.path(), pageBreak),
              "page \"" + label(pageBreak) + "\" begins without a mark for screen readers");
        }
        breaks.put(new Href(item.path(), pageBreak.id()), pageBreak);
      }
    }
    Optional<EpubArchive.Item> navigation = epub.navigation();
    if (navigation.isEmpty()) {
      return;
    }
    String nav = navigation.get().path();
    List<Href> listed = new ArrayList<>();
    for (Element entry : epub.document(nav).select("nav[epub:type~=\\bpage-list\\b] a[href]")) {
      Href target = Href.resolve(nav, entry.attr("href"));
      listed.add(target);
      // A page may begin at an element that is no page break.
      Element pageBreak = breaks.get(target);
      if (pageBreak != null && !label(pageBreak).equals(entry.text())) {
        report(
            EpubArchive.place(nav, entry),
            "the page list has \"%s\" where the text has \"%s\""
                .formatted(entry.text(), label(pageBreak)));
      }
    }
    breaks.forEach(
        (target, pageBreak) -> {
          if (!listed.contains(target)) {
            report(
                EpubArchive.place(target.path(), pageBreak),
                "page \"" + label(pageBreak) + "\" is not in the page list");
          }
        });
    List<Href> inOrder = breaks.keySet().stream().filter(listed::contains).toList();
    if (!inOrder.equals(listed.stream().filter(breaks::containsKey).toList())) {
      report(new Place.InEntry(nav, 0, 0), "the page list is not in the order of the text");
    }
  }

  private void report(Place place, String what) {
    findings.fault("page-list", place, what);
  }

  private static String label(Element pageBreak) {
    return pageBreak.attr(pageBreak.hasAttr("aria-label") ? "aria-label" : "title").strip();
  }
}
