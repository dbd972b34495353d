package io.github.huozi.tagging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Has the renderer say which element a structure element of its own stands for.
 *
 * <p>It writes an element's {@code title} and a picture's {@code alt} into the structure element as
 * its description. So while it writes, these attributes hold the element's number.
 */
final class Marks {

  private final List<Element> elements = new ArrayList<>();

  /** What an element's {@code alt} or {@code title} said before. */
  private final List<String> alternatives = new ArrayList<>();

  /**
   * Gives the texts of phrases an element of their own: the renderer passes over an element that
   * holds a single text, and what it says of that text (its language, that it is code) is lost.
   */
  static void tellPhrasesApart(Document document) {
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
    boolean phrase = Roles.isPhrase(element) && !element.getTagName().equals("a");
    for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element inner) {
        collect(inner, texts);
      } else if (phrase && kid instanceof Text text && !text.getData().isEmpty()) {
        texts.add(text);
      }
    }
  }

  /**
   * Numbers all elements. To be called when the document is laid out already.
   *
   * @param links which links there should be: the renderer would also link the place of a note's
   *     call to the note
   */
  void number(Document document, LinkWords links) {
    number(document.getDocumentElement(), links);
  }

  private void number(Element element, LinkWords links) {
    if (element.getTagName().equals("a") && !links.know(element)) {
      element.removeAttribute("href");
    }
    String name = element.getTagName().equals("img") ? "alt" : "title";
    alternatives.add(element.getAttribute(name));
    String number = String.valueOf(elements.size());
    elements.add(element);
    element.setAttribute("title", number);
    if (Roles.of(element).equals(Roles.FIGURE)) {
      element.setAttribute("alt", number);
    }
    for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element inner && inner.getTagName().equals("br")) {
        // Holds nothing, and there is one on every line.
        inner.removeAttribute("title");
      } else if (kid instanceof Element inner) {
        number(inner, links);
      }
    }
  }

  /** The element that a description names. */
  @Nullable Element element(@Nullable String description) {
    if (description == null || description.isEmpty()) {
      return null;
    }
    return elements.get(Integer.parseInt(description));
  }

  /** Where an element is in the document's order. */
  static int order(Element element) {
    return Integer.parseInt(element.getAttribute("title"));
  }

  /** What the author wrote: a picture's {@code alt}, any other element's {@code title}. */
  String alternative(Element element) {
    return alternatives.get(order(element));
  }
}
