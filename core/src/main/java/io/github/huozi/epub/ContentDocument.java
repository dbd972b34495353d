package io.github.huozi.epub;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.language.Language;
import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import io.github.huozi.typography.rule.RubyParentheses;
import io.github.huozi.url.PercentEncoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A document in its final form for the package. */
final class ContentDocument {

  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String EPUB = "http://www.idpf.org/2007/ops";
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String MATHML = "http://www.w3.org/1998/Math/MathML";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  /** The attributes that lead from an element to its source. */
  private static final Set<String> OF_SOURCES = Set.of(Names.LINE, Names.SECTION);

  /** The names and titles that have a line below them. */
  private static final String LINED = "span.name, u.name, span.title, cite";

  /** The class of one that follows another one directly. */
  private static final String NEXT_MARK = "next-mark";

  private final Document xhtml;

  private ContentDocument(Document xhtml) {
    this.xhtml = xhtml;
  }

  /**
   * @param keepsLines whether elements keep the lines and sections that they come from
   */
  static ContentDocument of(
      EpubDocument source, String path, EpubBook book, References refs, boolean keepsLines) {
    Document xhtml = source.xhtml().clone();
    markNotes(xhtml);
    markCitations(xhtml);
    Queries.select(xhtml, "blockquote." + Names.EPIGRAPH + ":not([epub:type=epigraph] *)")
        .attr("epub:type", "epigraph")
        .attr("role", "doc-epigraph");
    // Screen readers skip decorative images.
    Queries.select(xhtml, "img[alt~=^\\s*$]:not([role])").attr("role", "presentation");
    for (Element box :
        Queries.select(xhtml, "." + Names.TASK_BOX + "[role=img]:not([aria-label])")) {
      boolean done = Queries.closest(box, ".task.done") != null;
      box.attr("aria-label", done ? book.labels().taskDone() : book.labels().taskOpen());
    }
    refs.rewrite(xhtml, path);
    addParentheses(xhtml, RubyParentheses.of(book.metadata().language()));
    partMarks(xhtml);
    // No reader sees the source of a quotation. EPUBCheck wants it secure or in the package.
    Queries.select(xhtml, "[cite]:not([cite^=https:])").removeAttr("cite");
    if (!xhtml.body().hasAttr("epub:type")) {
      xhtml.body().attr("epub:type", source.role().type());
    }
    return page(
        xhtml, source.title(), book.metadata().language(), keepsLines ? OF_SOURCES : Set.of());
  }

  /** Adds what every XHTML document of the package must have. */
  static ContentDocument page(Document xhtml, String title, Language language) {
    return page(xhtml, title, language, Set.of());
  }

  private static ContentDocument page(
      Document xhtml, String title, Language language, Set<String> kept) {
    dropDataAttributes(xhtml, kept);
    Element html = xhtml.expectFirst("html");
    Element titleElement = Queries.first(xhtml.head(), "title");
    if (titleElement == null) {
      titleElement = xhtml.head().prependElement("title");
    }
    if (!titleElement.hasText()) {
      titleElement.text(title);
    }
    html.attr("xmlns", XHTML).attr("xmlns:epub", EPUB);
    if (!html.hasAttr("lang") && !html.hasAttr("xml:lang")) {
      html.attr("lang", language.tag());
    }
    for (Element element : Queries.select(xhtml, "[lang], [xml:lang]")) {
      String lang = element.attr(element.hasAttr("lang") ? "lang" : "xml:lang");
      element.attr("lang", lang).attr("xml:lang", lang);
    }
    Queries.select(xhtml, "svg").forEach(ContentDocument::declareSvg);
    Queries.select(xhtml, "math").forEach(math -> math.attr("xmlns", MATHML));
    return new ContentDocument(xhtml);
  }

  /** The item properties for the package document (EPUB 3.3 §D.6). */
  List<String> properties() {
    List<String> properties = new ArrayList<>();
    if (Queries.has(xhtml, "math")) {
      properties.add("mathml");
    }
    if (Queries.has(xhtml, "svg")) {
      properties.add("svg");
    }
    return properties;
  }

  /**
   * The same in vertical lines.
   *
   * @param styleSheet the path of the style sheet of vertical documents
   */
  ContentDocument turned(String styleSheet) {
    VerticalPage.turn(xhtml, styleSheet);
    return this;
  }

  byte[] bytes() {
    return MarkupWriter.xhtml(xhtml);
  }

  private static void declareSvg(Element svg) {
    svg.attr("xmlns", SVG);
    if (Queries.has(svg, "[^xlink:]")) {
      svg.attr("xmlns:xlink", XLINK);
    }
  }

  private static void dropDataAttributes(Document xhtml, Set<String> kept) {
    for (Element element : Queries.select(xhtml, "[^data-]")) {
      List<String> keys =
          element.attributes().asList().stream()
              .map(Attribute::getKey)
              .filter(key -> key.toLowerCase(Locale.ROOT).startsWith("data-"))
              // The style sheet shows the number of a line in a listing.
              .filter(key -> !(key.equals(Names.NUMBER) && element.hasClass("line")))
              .filter(key -> !kept.contains(key))
              .toList();
      keys.forEach(element::removeAttr);
    }
  }

  /** Puts readings into parentheses for reading systems without ruby: others do not show them. */
  private static void addParentheses(Document xhtml, RubyParentheses parentheses) {
    for (Element ruby : Queries.select(xhtml, "ruby")) {
      List<Node> nodes = new ArrayList<>();
      for (Node node : List.copyOf(ruby.childNodes())) {
        if (node instanceof Element reading && reading.nameIs("rt") && reading.hasText()) {
          nodes.add(new Element("rp").text(parentheses.opening()));
          nodes.add(reading);
          nodes.add(new Element("rp").text(parentheses.closing()));
        } else if (!(node instanceof Element other && other.nameIs("rp"))) {
          nodes.add(node);
        }
      }
      ruby.empty().appendChildren(nodes); // one by one takes quadratic time
    }
  }

  /** Marks each name and title that follows another one directly: their lines would be one. */
  private static void partMarks(Document xhtml) {
    for (Element mark : Queries.select(xhtml, LINED)) {
      if (mark.previousSibling() instanceof Element before && Queries.is(before, LINED)) {
        mark.addClass(NEXT_MARK);
      }
    }
  }

  /**
   * Marks a section's notes as those of EPUB, which reading systems show in a pop-up (EPUB
   * structural semantics: {@code noteref}, {@code footnote}). A note's number links back to the
   * first of its calls.
   */
  private static void markNotes(Document xhtml) {
    Map<String, Element> firstCalls = new LinkedHashMap<>();
    for (Element call : Queries.select(xhtml, "a." + Names.NOTE_CALL)) {
      call.attr("epub:type", "noteref").attr("role", "doc-noteref");
      firstCalls.putIfAbsent(PercentEncoding.decode(call.attr("href")), call);
    }
    for (Element section : Queries.select(xhtml, "section." + Names.NOTES)) {
      if (Queries.closest(section, "." + Names.ENDNOTES_SECTION) == null) {
        section.attr("epub:type", "footnotes");
      }
    }
    for (Element note : Queries.select(xhtml, "section." + Names.NOTES + " > div." + Names.NOTE)) {
      note.attr("epub:type", "footnote").attr("role", "doc-footnote");
      if (!note.hasAttr(Names.CALL)) {
        // Reading systems hide an aside, which those of a whole book would be empty without.
        note.tagName("aside");
      }
      Optional<Element> call =
          Optional.ofNullable(firstCalls.get("#" + PercentEncoding.decode(note.id())));
      noteNumber(note, call).ifPresent(number -> prepend(number, note));
    }
  }

  /** Marks citations, and the numbers in a list of works that lead back to them. */
  private static void markCitations(Document xhtml) {
    Queries.select(xhtml, "a." + Names.WORK_LINK)
        .attr("epub:type", "biblioref")
        .attr("role", "doc-biblioref");
    Queries.select(xhtml, "a." + Names.WORK_NUMBER).attr("role", "doc-backlink");
  }

  private static Optional<Element> noteNumber(Element note, Optional<Element> call) {
    String text = note.attr(Names.NUMBER).strip();
    if (text.isEmpty()) {
      text = call.map(Element::text).orElse("");
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> callId =
        call.map(Element::id)
            .or(() -> Optional.of(note.attr(Names.CALL)))
            .filter(id -> !id.isEmpty());
    Element number = new Element(callId.isPresent() ? "a" : "span").addClass(Names.NOTE_NUMBER);
    callId.ifPresent(id -> number.attr("href", "#" + id).attr("role", "doc-backlink"));
    return Optional.of(number.text(text));
  }

  /**
   * Adds the number to the first paragraph. A note that begins otherwise gets a paragraph for it.
   */
  private static void prepend(Element number, Element note) {
    Element first = note.firstElementChild();
    if (first != null && first.nameIs("p")) {
      first.prependChild(new TextNode(" "));
      first.prependChild(number);
    } else {
      note.prependElement("p").appendChild(number);
    }
  }
}
