package io.github.huozi.tagging;

import io.github.huozi.model.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Finds the document's element for each structure element that the renderer writes.
 *
 * <p>The renderer writes an element's {@code title} and a picture's {@code alt} into the structure
 * element as its description. While it paints, these attributes hold the element's number.
 */
final class Marks {

  private final List<Element> elements = new ArrayList<>();

  /** The first call of each note, by its id. */
  private final Map<String, Element> calls = new HashMap<>();

  /** For each number, the element's own {@code alt} or {@code title}. */
  private final List<String> alternatives = new ArrayList<>();

  /**
   * Wraps the texts of phrases in elements: the renderer writes no structure element for an element
   * in a line that holds a single text, which would lose the text's language and role. A title that
   * runs into its paragraph is in a line, and so is the paragraph.
   */
  static void wrapPhrases(Document document) {
    List<Text> texts = new ArrayList<>();
    collect(document.getDocumentElement(), texts);
    for (Text text : texts) {
      Node parent = text.getParentNode();
      Element span = document.createElementNS(parent.getNamespaceURI(), "span");
      parent.replaceChild(span, text);
      span.appendChild(text);
    }
  }

  private static void collect(Element element, List<Text> texts) {
    boolean phrase =
        (Roles.isPhrase(element) && !element.getTagName().equals("a"))
            || (element.getParentNode() instanceof Element parent
                && Names.has(parent, Names.RUN_IN_PARAGRAPH));
    for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element inner) {
        collect(inner, texts);
      } else if (phrase && kid instanceof Text text && !text.getData().isEmpty()) {
        texts.add(text);
      }
    }
  }

  /**
   * Numbers all elements of a document that is laid out.
   *
   * @param links the document's own links; the renderer adds one from the place of a note call to
   *     the note, which is removed
   */
  void number(Document document, LinkWords links) {
    number(document.getDocumentElement(), links);
  }

  private void number(Element element, LinkWords links) {
    if (element.getTagName().equals("a") && !links.contains(element)) {
      element.removeAttribute("href");
    }
    String name =
        switch (element.getTagName()) {
          case "img" -> "alt";
          case "math" -> "alttext";
          default -> "title";
        };
    alternatives.add(element.getAttribute(name));
    String number = String.valueOf(elements.size());
    elements.add(element);
    if (Names.has(element, Names.NOTE_CALL)) {
      calls.putIfAbsent(element.getAttribute("id"), element);
    }
    element.setAttribute("title", number);
    if (Roles.isPicture(element)) {
      element.setAttribute("alt", number);
    }
    for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element inner && inner.getTagName().equals("br")) {
        // It has no content, and there is one on every line.
        inner.removeAttribute("title");
      } else if (kid instanceof Element inner) {
        number(inner, links);
      }
    }
  }

  /** The element with the number in a description; null if there is none. */
  @Nullable Element element(@Nullable String description) {
    if (description == null || description.isEmpty()) {
      return null;
    }
    return elements.get(Integer.parseInt(description));
  }

  /** The node around an element; around a note, that of its call, which {@code data-call} names. */
  Node around(Element element) {
    String call = element.getAttribute(Names.CALL);
    @Nullable Element caller = call.isEmpty() ? null : calls.get(call);
    return caller == null ? element.getParentNode() : caller.getParentNode();
  }

  /** The position of an element in the document's order. */
  static int order(Element element) {
    return Integer.parseInt(element.getAttribute("title"));
  }

  /**
   * The element's own text: a picture's {@code alt}, a formula's {@code alttext}, any other
   * element's {@code title}.
   */
  String alternative(Element element) {
    return alternatives.get(order(element));
  }
}
