package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ContentPart;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.PseudoElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The content that style sheets put before and after that of elements: each becomes an element of
 * its own, so that it is set as any other text.
 */
public final class MadeContent {

  /** Elements that hold no text. */
  private static final Set<String> CLOSED = Set.of("img", "svg", "math", "br");

  private final PrintStyles sheets;
  private final Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Element, Leader> leaders = new IdentityHashMap<>();

  /**
   * Dots up to what stands at the end of a line.
   *
   * @param pattern what is repeated
   * @param after what stands at the end of the line
   * @param column the least width of that, in em
   */
  record Leader(String pattern, String after, double column) {}

  public MadeContent(PrintStyles sheets) {
    this.sheets = sheets;
  }

  /** Makes elements of the content that style sheets add to those of a document. */
  public void make(Document document) {
    make((Element) document.getElementsByTagName("body").item(0));
    sheets.hideGeneratedContent();
  }

  private void make(Element element) {
    if (CLOSED.contains(element.getTagName())) {
      return;
    }
    List<Element> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        children.add(inner);
      }
    }
    make(element, "before", element.getFirstChild());
    make(element, "after", null);
    children.forEach(this::make);
  }

  private void make(Element element, String place, @Nullable Node next) {
    @Nullable PseudoElement content = sheets.pseudoElement(element, place);
    if (content == null) {
      return;
    }
    Element made = element.getOwnerDocument().createElementNS(element.getNamespaceURI(), "span");
    elements.add(made);
    add(content.parts(), element, made);
    element.insertBefore(made, next);
    sheets.style(made, content);
  }

  /** Makes nodes of the values of {@code content}; what stands after a leader is part of it. */
  private void add(List<ContentPart> parts, Element element, Element made) {
    StringBuilder text = new StringBuilder();
    @Nullable String pattern = null;
    double column = 0;
    for (ContentPart part : parts) {
      if (part instanceof ContentPart.Function function) {
        if (function.name().equals("leader")) {
          addText(text, made);
          pattern = pattern(function.parameter(0, ""));
        } else if (function.name().equals("attr")) {
          text.append(element.getAttribute(function.parameter(0, "")));
        }
      } else if (part instanceof ContentPart.PageNumber page) {
        text.append(page.number());
        column = page.width();
      } else if (part instanceof ContentPart.Picture picture) {
        addText(text, made);
        Element image = made.getOwnerDocument().createElementNS(made.getNamespaceURI(), "img");
        image.setAttribute("src", picture.address());
        made.appendChild(image);
      } else if (part instanceof ContentPart.Text words) {
        text.append(words.text());
      }
    }
    if (pattern == null) {
      addText(text, made);
    } else {
      leaders.put(made, new Leader(pattern, text.toString(), column));
    }
  }

  private static void addText(StringBuilder text, Element made) {
    if (text.length() > 0) {
      made.appendChild(made.getOwnerDocument().createTextNode(text.toString()));
      text.setLength(0);
    }
  }

  private static String pattern(String value) {
    return switch (value) {
      case "dotted" -> ". ";
      case "solid" -> "_";
      case "space" -> " ";
      default -> value;
    };
  }

  /** Tells whether an element is one that was made. */
  boolean isMade(Element element) {
    return elements.contains(element);
  }

  /** The leader with which an element that was made ends; null if it has none. */
  @Nullable Leader leader(Element element) {
    return leaders.get(element);
  }
}
