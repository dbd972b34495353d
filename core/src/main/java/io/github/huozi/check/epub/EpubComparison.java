package io.github.huozi.check.epub;

import io.github.huozi.check.Expectations;
import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import io.github.huozi.check.epub.MarkupDifferences.Difference;
import io.github.huozi.check.epub.MarkupDifferences.Token;
import io.github.huozi.check.epub.MarkupDifferences.Token.Kind;
import io.github.huozi.model.Section;
import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Compares an EPUB with the one that publishing would make now. */
public final class EpubComparison {

  static final String MODIFIED = "dcterms:modified";

  private static final Set<String> DESCRIPTION_ATTRIBUTES =
      Set.of("alt", "aria-label", "aria-labelledby", "aria-describedby", "title");
  private static final Set<String> LINK_ATTRIBUTES =
      Set.of("href", "src", "xlink:href", "data", "cite", "full-path", "idref");
  private static final Set<String> LANGUAGE_ATTRIBUTES = Set.of("lang", "xml:lang");
  private static final Set<String> ROLE_ATTRIBUTES =
      Set.of("role", "epub:type", "scope", "hidden", "aria-hidden", "aria-level");

  private final EpubArchive epub;
  private final FinishedEdition edition;
  private final Expectations expectations;
  private final SourceLines source;
  private final Findings findings;

  public EpubComparison(
      EpubArchive epub, FinishedEdition edition, Expectations expectations, Findings findings) {
    this.epub = epub;
    this.edition = edition;
    this.expectations = expectations;
    this.source = new SourceLines(edition.manuscript());
    this.findings = findings;
  }

  /** Compares the documents and the package, except its metadata. */
  void documents() throws IOException {
    Optional<Map<String, byte[]>> expected = expected();
    if (expected.isEmpty()) {
      findings.error(
          "theme",
          null,
          "nothing can be compared with the theme, which is wrong; have it published, which tells"
              + " what is wrong with it");
      return;
    }
    Map<String, byte[]> book = expected.get();
    for (Map.Entry<String, byte[]> entry : book.entrySet()) {
      String name = entry.getKey();
      if (isMarkup(name)) {
        compare(name, entry.getValue());
      }
    }
    for (String name : epub.names()) {
      if (name.startsWith("META-INF/") && !book.containsKey(name)) {
        findings.error(
            "extra",
            new Place.InEntry(name, 0, 0),
            name + " is not part of the book; take it out of the archive");
      }
    }
  }

  /** Compares the metadata of the package. */
  public void metadata() throws IOException {
    Optional<Map<String, byte[]>> expected = expected();
    byte[] packaged = expected.map(book -> book.get(epub.packagePath())).orElse(null);
    if (packaged == null) {
      return;
    }
    Predicate<Element> skipped =
        element -> element.nameIs("manifest") || element.nameIs("spine") || isOfBuild(element);
    report(
        epub.packagePath(),
        MarkupDifferences.of(
            Token.of(parse(packaged), skipped), Token.of(epub.packageDocument(), skipped)));
  }

  private Optional<Map<String, byte[]>> expected() throws IOException {
    List<String> pages = pages();
    // The edition's PDF has the same base name as the EPUB.
    String pdf = pdfName(edition.epub().orElseThrow());
    boolean fonts = epub.manifest().stream().anyMatch(item -> item.mediaType().startsWith("font/"));
    return expectations.book(edition, pdf, pages, fonts);
  }

  private static String pdfName(Path epub) {
    return epub.getFileName().toString().replaceFirst("\\.epub$", ".pdf");
  }

  /** The labels of the page list; only 1 if the package declares page navigation without a list. */
  private List<String> pages() throws IOException {
    Optional<EpubArchive.Item> navigation = epub.navigation();
    if (navigation.isPresent() && epub.has(navigation.get().path())) {
      List<String> listed =
          epub.document(navigation.get().path())
              .select("nav[epub:type~=\\bpage-list\\b] a[href]")
              .eachText();
      if (!listed.isEmpty()) {
        return listed;
      }
    }
    boolean declared =
        !epub.packageDocument().select("metadata > meta:contains(pageNavigation)").isEmpty();
    return declared ? List.of("1") : List.of();
  }

  /** Page breaks depend on the PDF's pages; {@link EpubAccessibility} checks them. */
  private static boolean isPageBreak(Element element) {
    return element.attr("role").equals("doc-pagebreak");
  }

  private static boolean isMarkup(String name) {
    return name.endsWith(".xhtml")
        || name.endsWith(".ncx")
        || name.endsWith(".opf")
        || name.endsWith(".xml");
  }

  private void compare(String name, byte[] wanted) throws IOException {
    if (!epub.has(name)) {
      findings.error(
          "missing",
          null,
          source.section(name).map(section -> SourceLocation.of(section.file())),
          "the archive has no " + name + "; publish the file again");
      return;
    }
    Predicate<Element> skipped =
        element ->
            isPageBreak(element)
                || element.attr("media-type").startsWith("font/")
                || (element.nameIs("metadata")
                    && element.parent() != null
                    && element.parent().nameIs("package"))
                || isOfBuild(element);
    report(
        name,
        MarkupDifferences.of(tokens(parse(wanted), skipped), tokens(epub.document(name), skipped)));
  }

  /** The tokens of a document; links of the page list are compared without their targets. */
  private static List<Token> tokens(Document document, Predicate<Element> skipped) {
    return Token.of(document, skipped).stream()
        .map(
            token ->
                token.kind() == Kind.START
                        && token.text().equals("a")
                        && token.element().closest("nav[epub:type~=\\bpage-list\\b]") != null
                    ? new Token(Kind.START, "a", Map.of(), token.node())
                    : token)
        .toList();
  }

  /**
   * Whether an element differs from build to build: the modification date and a made identifier.
   */
  private boolean isOfBuild(Element element) {
    boolean madeIdentifier =
        edition.publication().identifier(edition.manuscript().edition()).isEmpty();
    return element.attr("property").equals(MODIFIED)
        || (madeIdentifier && element.tagName().equals("dc:identifier"))
        || (madeIdentifier && element.attr("name").equals("dtb:uid"));
  }

  private void report(String entry, List<Difference> differences) {
    for (Difference difference : differences) {
      Place place =
          difference
              .near()
              .map(token -> EpubArchive.place(entry, token.element()))
              .orElse(new Place.InEntry(entry, 0, 0));
      findings.error(rule(difference), place, line(entry, difference), message(entry, difference));
    }
  }

  private static String rule(Difference difference) {
    if (difference.attribute().isPresent()) {
      String name = difference.attribute().get();
      if (DESCRIPTION_ATTRIBUTES.contains(name)) {
        return "description";
      } else if (LINK_ATTRIBUTES.contains(name)) {
        return "link";
      } else if (LANGUAGE_ATTRIBUTES.contains(name)) {
        return "language";
      }
      return ROLE_ATTRIBUTES.contains(name) ? "role" : "markup";
    }
    boolean text =
        difference.wanted().filter(token -> token.kind() == Kind.TEXT).isPresent()
            && difference.found().filter(token -> token.kind() == Kind.TEXT).isPresent();
    return text ? "text" : "markup";
  }

  private static String message(String entry, Difference difference) {
    String wanted;
    String found;
    if (difference.attribute().isPresent()) {
      String name = difference.attribute().get();
      wanted = attribute(difference.wanted(), name);
      found =
          "<"
              + difference.found().map(Token::text).orElse("")
              + "> has "
              + attribute(difference.found(), name);
    } else {
      wanted = difference.wanted().map(EpubComparison::shown).orElse("nothing");
      found = difference.found().map(EpubComparison::shown).orElse("nothing") + " stands";
    }
    return "%s: %s where %s is made of the sources; publish the file again"
        .formatted(entry, found, wanted);
  }

  private static String attribute(Optional<Token> token, String name) {
    String value = token.map(tag -> tag.attributes().get(name)).orElse(null);
    return value == null ? "no " + name : name + " “" + value + "”";
  }

  private static String shown(Token token) {
    return switch (token.kind()) {
      case START -> "<" + token.text() + ">";
      case END -> "</" + token.text() + ">";
      case TEXT -> "“" + shortened(token.text()) + "”";
      case OTHER -> shortened(token.text());
    };
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= 60
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 60)) + "…";
  }

  /** The line of the section's first element with the same text. */
  private Optional<SourceLocation> line(String entry, Difference difference) {
    Optional<Section> section = source.section(entry);
    if (section.isEmpty()) {
      return Optional.empty();
    }
    Element wanted = difference.wanted().map(Token::element).orElse(new Element("x"));
    String words = wanted.text();
    return Optional.of(
        words.isEmpty()
            ? SourceLocation.of(section.get().file())
            : source.line(
                section.get(),
                wanted.normalName().replaceAll("[^a-z0-9]", ""),
                Element::text,
                words));
  }

  private static Document parse(byte[] bytes) {
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }
}
