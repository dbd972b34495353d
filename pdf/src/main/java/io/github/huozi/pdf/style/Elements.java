package io.github.huozi.pdf.style;

import io.github.huozi.model.section.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Finds elements of a document, and the places in the sources that they come from. The lists of the
 * DOM are live: each question for their length searches the rest of the document, and after each
 * change they are made anew.
 */
public final class Elements {

  private Elements() {}

  /** The elements of a name in a document, in its order. */
  public static List<Element> named(Document document, String name) {
    return list(document.getElementsByTagName(name));
  }

  /** All elements in an element, in the order of the document. */
  public static List<Element> in(Element around) {
    return list(around.getElementsByTagName("*"));
  }

  /** The nearest element with a source line: the element itself or one around it. */
  public static @Nullable Element blockOf(@Nullable Element element) {
    for (@Nullable Node node = element; node instanceof Element e; node = e.getParentNode()) {
      if (e.hasAttribute(Names.LINE)) {
        return e;
      }
    }
    return null;
  }

  /** The id of the section around an element; empty if there is none. */
  public static String sectionOf(@Nullable Element element) {
    for (@Nullable Node node = element; node instanceof Element e; node = e.getParentNode()) {
      if (e.hasAttribute(Names.SECTION)) {
        return e.getAttribute(Names.SECTION);
      }
    }
    return "";
  }

  /** Tells whether an element has a name, or one around it has. */
  public static boolean isInside(Element element, String name) {
    for (@Nullable Node node = element; node instanceof Element e; node = e.getParentNode()) {
      if (e.getTagName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether an element is the call of a note. */
  public static boolean isNoteCall(Element element) {
    return Names.has(element, Names.NOTE_CALL);
  }

  /** Tells whether an element is in the notes at the foot of a page. */
  public static boolean isInPageNote(Element element) {
    for (@Nullable Node node = element; node instanceof Element e; node = node.getParentNode()) {
      if (Names.has(e, Names.PAGE_NOTES)) {
        return true;
      }
    }
    return false;
  }

  /** The source line of such an element; 0 if its attribute is no number. */
  public static int line(Element block) {
    String line = block.getAttribute(Names.LINE);
    return line.matches("\\d{1,9}") ? Integer.parseInt(line) : 0;
  }

  private static List<Element> list(NodeList live) {
    List<Element> elements = new ArrayList<>();
    int count = live.getLength();
    for (int i = 0; i < count; i++) {
      Node found = live.item(i);
      elements.add((Element) found);
    }
    return elements;
  }
}
