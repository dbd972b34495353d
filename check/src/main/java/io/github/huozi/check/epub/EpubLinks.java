package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Href;
import io.github.huozi.check.SourceLines;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Checks that the links of an EPUB lead somewhere: of its documents, its contents and its NCX. */
public final class EpubLinks {

  private static final String LINKS =
      "a[href], area[href], [src], link[href], image[href], image[xlink:href], content[src]";

  private final EpubArchive epub;
  private final SourceLines source;
  private final Findings findings;
  private final Map<String, Set<String>> ids = new HashMap<>();

  public EpubLinks(EpubArchive epub, SourceLines source, Findings findings) {
    this.epub = epub;
    this.source = source;
    this.findings = findings;
  }

  /** Reports broken links, links without words, and documents that lack a style sheet. */
  public void check() throws IOException {
    Set<String> sheets = Set.of();
    for (EpubArchive.Item item : epub.documents()) {
      if (source.section(item.path()).isPresent() && epub.has(item.path())) {
        Set<String> linked =
            Set.copyOf(epub.document(item.path()).select("link[href]").eachAttr("href"));
        sheets = sheets.isEmpty() ? linked : sheets;
        if (!linked.containsAll(sheets)) {
          report(item.path(), epub.document(item.path()), "the document lacks a style sheet");
        }
        for (Element link : epub.document(item.path()).select("a[href]")) {
          if (link.text().isBlank() && link.select("img, svg, math").isEmpty()) {
            report(item.path(), link, "the link " + link.attr("href") + " has no words");
          }
        }
      }
    }
    for (EpubArchive.Item item : epub.manifest()) {
      boolean menu = item.mediaType().equals("application/x-dtbncx+xml");
      if (epub.has(item.path()) && (menu || item.isXhtml())) {
        for (Element link : epub.document(item.path()).select(LINKS)) {
          for (String key : new String[] {"href", "src", "xlink:href"}) {
            if (link.hasAttr(key) && Href.scheme(link.attr(key)).isEmpty()) {
              check(item.path(), link, link.attr(key));
            }
          }
        }
      }
    }
  }

  private void check(String entry, Element link, String href) throws IOException {
    Href target = Href.resolve(entry, href);
    boolean there =
        epub.has(target.path())
            && epub.bytes(target.path()).length > 0
            && (target.fragment().isEmpty() || ids(target.path()).contains(target.fragment()));
    if (!there) {
      report(entry, link, "the target of the link " + href + " does not exist");
    }
  }

  private void report(String entry, Element link, String what) {
    Optional<SourceLocation> line =
        source
            .section(entry)
            .map(found -> source.line(found, link.normalName(), Element::text, link.text()));
    findings.fault("broken", EpubArchive.place(entry, link), line, what + "");
  }

  private Set<String> ids(String entry) throws IOException {
    Set<String> known = ids.get(entry);
    if (known == null) {
      known = new HashSet<>(epub.document(entry).select("[id]").eachAttr("id"));
      ids.put(entry, known);
    }
    return known;
  }
}
