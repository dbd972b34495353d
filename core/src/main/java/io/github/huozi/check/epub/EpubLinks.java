package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Href;
import io.github.huozi.check.SourceLines;
import io.github.huozi.model.Section;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checks the links of an EPUB: in its documents, its navigation document and its NCX. */
public final class EpubLinks {

  private static final String NCX = "application/x-dtbncx+xml";

  /** Attributes that name a file which is shown with the document. */
  private static final List<String> RESOURCES =
      List.of("[src]", "link[href]", "image[href]", "image[xlink:href]");

  private final EpubArchive epub;
  private final SourceLines source;
  private final Findings findings;
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();

  public EpubLinks(EpubArchive epub, SourceLines source, Findings findings) {
    this.epub = epub;
    this.source = source;
    this.findings = findings;
  }

  /** Reports broken, unsafe and lost links. */
  public void check() throws IOException {
    for (EpubArchive.Item item : epub.documents()) {
      Document document = epub.document(item.path());
      for (Element link : document.select("a[href], area[href]")) {
        link(item.path(), link, link.attr("href"));
      }
      for (Element link : document.select("a[xlink:href]")) {
        link(item.path(), link, link.attr("xlink:href"));
      }
      for (String query : RESOURCES) {
        String key = query.substring(query.indexOf('[') + 1, query.length() - 1);
        for (Element shown : document.select(query)) {
          resource(item.path(), shown, shown.attr(key));
        }
      }
    }
    for (EpubArchive.Item item : epub.manifest()) {
      if (item.mediaType().equals(NCX)) {
        for (Element content : epub.document(item.path()).select("content[src]")) {
          local(item.path(), content, content.attr("src"));
        }
      }
    }
    source.reportLostLinks(addresses, findings);
  }

  private void link(String entry, Element link, String href) throws IOException {
    if (Href.scheme(href).isEmpty()) {
      local(entry, link, href);
      return;
    }
    addresses.add(Href.decode(href));
    if (!Href.leadsOut(href)) {
      findings.error(
          "unsafe",
          EpubArchive.place(entry, link),
          line(entry, link),
          "the link leads to "
              + href
              + ", which a publication cannot have; use https:, mailto: or the path of a section");
    }
  }

  private void resource(String entry, Element shown, String href) throws IOException {
    Optional<String> scheme = Href.scheme(href);
    if (scheme.isEmpty()) {
      local(entry, shown, href);
    } else if (!scheme.get().equals("data")) {
      findings.error(
          "remote",
          EpubArchive.place(entry, shown),
          line(entry, shown),
          href + " lies outside the book; add the file to the theme");
    }
  }

  private void local(String entry, Element link, String href) throws IOException {
    Href target = Href.resolve(entry, href);
    String missing = "";
    if (!epub.has(target.path())) {
      missing = target.path();
    } else if (!target.fragment().isEmpty() && !ids(target.path()).contains(target.fragment())) {
      missing = target.path() + "#" + target.fragment();
    }
    if (!missing.isEmpty()) {
      findings.error(
          "broken",
          EpubArchive.place(entry, link),
          line(entry, link),
          "the link "
              + href
              + " leads nowhere: there is no "
              + missing
              + "; publish the file again");
    }
  }

  private Set<String> ids(String entry) throws IOException {
    Set<String> known = ids.get(entry);
    if (known == null) {
      known = new HashSet<>(epub.document(entry).select("[id]").eachAttr("id"));
      ids.put(entry, known);
    }
    return known;
  }

  /** The line of the section's first link with the same text. */
  private Optional<SourceLocation> line(String entry, Element link) {
    Optional<Section> section = source.section(entry);
    return section.map(
        found ->
            link.text().isEmpty()
                ? SourceLocation.of(found.file())
                : source.line(found, link.normalName(), Element::text, link.text()));
  }
}
