package io.github.huozi.epub;

import io.github.huozi.url.PercentEncoding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes a section's notes the ones of EPUB, which reading systems show in a pop-up (EPUB structural
 * semantics: {@code noteref}, {@code footnote}).
 *
 * <p>A note's number leads back to the first of its calls.
 */
final class Notes {

  private Notes() {}

  static void mark(Document xhtml) {
    Map<String, Element> firstCalls = new LinkedHashMap<>();
    for (Element call : xhtml.select("a.note-call")) {
      call.attr("epub:type", "noteref").attr("role", "doc-noteref");
      firstCalls.putIfAbsent(PercentEncoding.decode(call.attr("href")), call);
    }
    for (Element section : xhtml.select("section.notes")) {
      section.attr("epub:type", "footnotes");
    }
    for (Element note : xhtml.select("section.notes > div.note")) {
      note.tagName("aside").attr("epub:type", "footnote").attr("role", "doc-footnote");
      Optional<Element> call =
          Optional.ofNullable(firstCalls.get("#" + PercentEncoding.decode(note.id())));
      number(note, call).ifPresent(number -> prepend(number, note));
    }
  }

  private static Optional<Element> number(Element note, Optional<Element> call) {
    String text = note.attr("data-number").strip();
    if (text.isEmpty()) {
      text = call.map(Element::text).orElse("");
    }
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> callId = call.map(Element::id).filter(id -> !id.isEmpty());
    Element number = new Element(callId.isPresent() ? "a" : "span").addClass("note-number");
    callId.ifPresent(id -> number.attr("href", "#" + id).attr("role", "doc-backlink"));
    return Optional.of(number.text(text));
  }

  /** Into the first paragraph; a note that begins with a list, say, gets a paragraph for it. */
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
