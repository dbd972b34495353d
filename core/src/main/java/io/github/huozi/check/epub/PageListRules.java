package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Whether an EPUB's page list and the page breaks in its text are the same (EPUB 3.3 §7.4.2.3). */
final class PageListRules {

  private static final String RULE = "page-list";
  private static final String AGAIN = "; publish the file again";

  private PageListRules() {}

  static void check(EpubArchive epub, Findings findings) throws IOException {
    Map<Href, Element> breaks = new LinkedHashMap<>();
    for (EpubArchive.Item item : epub.documents()) {
      for (Element pageBreak :
          epub.document(item.path()).select("[epub:type~=\\bpagebreak\\b], [role=doc-pagebreak]")) {
        breaks.put(new Href(item.path(), pageBreak.id()), pageBreak);
      }
    }
    Optional<EpubArchive.Item> navigation = epub.navigation();
    if (navigation.isEmpty()) {
      return;
    }
    String nav = navigation.get().path();
    List<Element> entries = epub.document(nav).select("nav[epub:type~=\\bpage-list\\b] a[href]");
    List<Href> listed = new ArrayList<>();
    for (Element entry : entries) {
      Href target = Href.resolve(nav, entry.attr("href"));
      listed.add(target);
      // A page may begin where something else does, too: then there is no break of its own.
      Element pageBreak = breaks.get(target);
      if (pageBreak != null && !label(pageBreak).equals(entry.text())) {
        findings.error(
            RULE,
            EpubArchive.place(nav, entry),
            "the page list calls “"
                + entry.text()
                + "” what the text calls “"
                + label(pageBreak)
                + "”"
                + AGAIN);
      }
    }
    for (Map.Entry<Href, Element> pageBreak : breaks.entrySet()) {
      String id = pageBreak.getKey().fragment();
      if (id.matches("page-[0-9]+") && !id.equals("page-" + label(pageBreak.getValue()))) {
        findings.error(
            RULE,
            EpubArchive.place(pageBreak.getKey().path(), pageBreak.getValue()),
            id + " is called “" + label(pageBreak.getValue()) + "”" + AGAIN);
      }
      if (!listed.contains(pageBreak.getKey())) {
        findings.error(
            RULE,
            EpubArchive.place(pageBreak.getKey().path(), pageBreak.getValue()),
            "page “" + label(pageBreak.getValue()) + "” is not in the page list" + AGAIN);
      }
    }
    List<Href> inOrder = breaks.keySet().stream().filter(listed::contains).toList();
    if (!inOrder.equals(listed.stream().filter(breaks::containsKey).toList())) {
      findings.error(
          RULE,
          new Place.InEntry(nav, 0, 0),
          "the page list is not in the order of the text" + AGAIN);
    }
  }

  private static String label(Element pageBreak) {
    for (String attribute : List.of("aria-label", "title")) {
      if (!pageBreak.attr(attribute).isBlank()) {
        return pageBreak.attr(attribute).strip();
      }
    }
    return pageBreak.text();
  }
}
