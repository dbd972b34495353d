package io.github.huozi.check.epub;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import io.github.huozi.language.Language;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What EPUB Accessibility 1.1 asks of a book, as far as it can be read off. */
public final class EpubAccessibility {

  /** §2.2: what must be told, and its vocabulary; a summary is free text. */
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
    PageListRules.check(epub, findings);
  }

  private void metadata() {
    Place place = new Place.InEntry(epub.packagePath(), 0, 0);
    REQUIRED.forEach(
        (property, vocabulary) -> {
          List<String> values = values(property);
          if (values.isEmpty()) {
            findings.error(
                "metadata", place, "the package does not tell " + property + "; publish it again");
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
            "the package does not tell " + property + "; publish it again");
      }
    }
    Language language = edition.language();
    if (!epub.packageDocument()
        .select("metadata > dc|language")
        .eachText()
        .contains(language.tag())) {
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
                + " has no description; write one, or an empty one if it is mere ornament");
      }
    }
  }

  /** A reader who jumps from heading to heading takes a level left out for a part left out. */
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

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Optional<SourceLocation> line(
      String entry, String query, Function<Element, String> key, String wanted) {
    return source.section(entry).map(found -> source.line(found, query, key, wanted));
  }
}
