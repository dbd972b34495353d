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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Checks the requirements of EPUB Accessibility 1.1 that a program can check. */
public final class EpubAccessibility {

  /** §2.2: the required properties with their vocabularies; an empty one allows any value. */
  private static final Map<String, Set<String>> REQUIRED =
      new TreeMap<>(
          Map.of(
              "schema:accessMode",
              Set.of(
                  "auditory",
                  "chartOnVisual",
                  "chemOnVisual",
                  "colorDependent",
                  "diagramOnVisual",
                  "mathOnVisual",
                  "musicOnVisual",
                  "tactile",
                  "textOnVisual",
                  "textual",
                  "visual"),
              "schema:accessibilityFeature",
              Set.of(),
              "schema:accessibilityHazard",
              Set.of(
                  "flashing",
                  "noFlashingHazard",
                  "motionSimulation",
                  "noMotionSimulationHazard",
                  "sound",
                  "noSoundHazard",
                  "none",
                  "unknown",
                  "unknownFlashingHazard",
                  "unknownMotionSimulationHazard",
                  "unknownSoundHazard")));

  private static final List<String> ADVISED =
      List.of("schema:accessModeSufficient", "schema:accessibilitySummary");

  private static final String PAGE_LIST = "page-list";
  private static final String AGAIN = "; publish the file again";
  private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

  private final EpubArchive epub;
  private final FinishedEdition edition;
  private final SourceLines source;
  private final Findings findings;

  public EpubAccessibility(EpubArchive epub, FinishedEdition edition, Findings findings) {
    this.epub = epub;
    this.edition = edition;
    this.source = new SourceLines(edition.manuscript());
    this.findings = findings;
  }

  public void check() throws IOException {
    metadata();
    for (EpubArchive.Item item : epub.documents()) {
      Document document = epub.document(item.path());
      language(item.path(), document);
      descriptions(item.path(), document);
      headings(item.path(), document);
    }
    pageList();
  }

  private void metadata() {
    Place place = new Place.InEntry(epub.packagePath(), 0, 0);
    REQUIRED.forEach(
        (property, vocabulary) -> {
          List<String> values = values(property);
          if (values.isEmpty()) {
            findings.error(
                "metadata", place, "the package does not say " + property + "; publish it again");
          }
          for (String value : values) {
            if (!vocabulary.isEmpty() && !vocabulary.contains(value)) {
              findings.error(
                  "metadata",
                  place,
                  property + " has no value “" + value + "”; use one of " + vocabulary(vocabulary));
            }
          }
        });
    for (String property : ADVISED) {
      if (values(property).isEmpty()) {
        findings.warning(
            "metadata",
            place,
            Optional.empty(),
            "the package does not say " + property + "; publish it again");
      }
    }
    String language = edition.language().tagWithScript();
    if (!epub.packageDocument().select("metadata > dc|language").eachText().contains(language)) {
      findings.error("language", place, "the package's language is not " + language + "; set it");
    }
  }

  private List<String> values(String property) {
    return epub.packageDocument().select("metadata > meta[property=" + property + "]").eachText();
  }

  private static String vocabulary(Set<String> values) {
    return String.join(", ", values.stream().sorted().toList());
  }

  private void language(String entry, Document document) {
    Element html = document.selectFirst("html");
    if (html != null && html.attr("lang").isBlank()) {
      findings.error(
          "language",
          EpubArchive.place(entry, html),
          "the document has no language; add lang to it");
    }
  }

  private void descriptions(String entry, Document document) {
    for (Element image : document.select("img")) {
      if (!image.hasAttr("alt")) {
        String name = fileName(image.attr("src"));
        findings.error(
            "description",
            EpubArchive.place(entry, image),
            line(entry, "img", shown -> fileName(shown.attr("src")), name),
            "the image "
                + image.attr("src")
                + " has no description; write one, or an empty one if it is purely decorative");
      }
    }
  }

  /** A reader who jumps from heading to heading takes a skipped level for a missing part. */
  private void headings(String entry, Document document) {
    int before = 0;
    for (Element heading : document.select(HEADINGS)) {
      int level = heading.normalName().charAt(1) - '0';
      if (before > 0 && level > before + 1) {
        findings.warning(
            "headings",
            EpubArchive.place(entry, heading),
            line(entry, HEADINGS, Element::text, heading.text()),
            "the heading “"
                + heading.text()
                + "” is of level "
                + level
                + " after one of level "
                + before
                + "; leave no level out");
      }
      before = level;
    }
  }

  /**
   * Compares the page list with the page breaks in the text: same pages, same labels, same order
   * (EPUB 3.3 §7.4.2.3).
   */
  private void pageList() throws IOException {
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
      // A page may begin at an element that is no page break.
      Element pageBreak = breaks.get(target);
      if (pageBreak != null && !label(pageBreak).equals(entry.text())) {
        findings.error(
            PAGE_LIST,
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
            PAGE_LIST,
            EpubArchive.place(pageBreak.getKey().path(), pageBreak.getValue()),
            id + " is called “" + label(pageBreak.getValue()) + "”" + AGAIN);
      }
      if (!listed.contains(pageBreak.getKey())) {
        findings.error(
            PAGE_LIST,
            EpubArchive.place(pageBreak.getKey().path(), pageBreak.getValue()),
            "page “" + label(pageBreak.getValue()) + "” is not in the page list" + AGAIN);
      }
    }
    List<Href> inOrder = breaks.keySet().stream().filter(listed::contains).toList();
    if (!inOrder.equals(listed.stream().filter(breaks::containsKey).toList())) {
      findings.error(
          PAGE_LIST,
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

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Optional<SourceLocation> line(
      String entry, String query, Function<Element, String> key, String wanted) {
    return source.section(entry).map(found -> source.line(found, query, key, wanted));
  }
}
