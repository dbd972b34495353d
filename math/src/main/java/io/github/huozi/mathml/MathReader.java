package io.github.huozi.mathml;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Reads the MathML of a document. */
public final class MathReader {

  /** Deeper elements are left out; the reader of manuscripts allows fewer. */
  private static final int MAX_DEPTH = 500;

  private MathReader() {}

  /** A {@code math} element, with what is in it. */
  public static MathElement read(Element element) {
    return read(element, 0);
  }

  private static MathElement read(Element element, int depth) {
    TreeMap<String, String> attributes = new TreeMap<>();
    NamedNodeMap written = element.getAttributes();
    for (int i = 0; i < written.getLength(); i++) {
      attributes.put(written.item(i).getNodeName(), written.item(i).getNodeValue());
    }
    List<MathElement> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner && depth < MAX_DEPTH) {
        children.add(read(inner, depth + 1));
      } else if (child instanceof Text words) {
        text.append(words.getData());
      }
    }
    String own = children.isEmpty() ? text.toString() : "";
    return new MathElement(element.getTagName(), attributes, children, own);
  }
}
