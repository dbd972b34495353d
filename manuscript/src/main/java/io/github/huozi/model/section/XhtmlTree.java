package io.github.huozi.model.section;

import io.github.huozi.query.Queries;
import java.util.List;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a section's title or content. Nobody changes them: threads may read them at the same
 * time. To change them, take a {@link #copy}.
 */
public final class XhtmlTree {

  /** No nodes. */
  public static final XhtmlTree EMPTY = of(new Element("body"));

  private final Document nodes;

  private XhtmlTree(Document nodes) {
    this.nodes = nodes;
  }

  /**
   * A copy of what an element contains, without white space at its ends, and without the places
   * that a parser has noted.
   */
  public static XhtmlTree of(Element parent) {
    Document nodes = new Document("");
    nodes
        .outputSettings()
        .syntax(Document.OutputSettings.Syntax.xml)
        .escapeMode(Entities.EscapeMode.xhtml)
        .prettyPrint(false);
    copy(parent, nodes);
    if (nodes.firstChild() instanceof TextNode first) {
      first.text(first.getWholeText().stripLeading());
    }
    if (nodes.lastChild() instanceof TextNode last) {
      last.text(last.getWholeText().stripTrailing());
    }
    return new XhtmlTree(nodes);
  }

  /** The nodes that a text in XHTML stands for. */
  public static XhtmlTree parse(String xhtml) {
    return of(Jsoup.parseBodyFragment(xhtml).body());
  }

  /** The nodes without the words that their text begins with, whatever stands around these. */
  public XhtmlTree without(String words) {
    Element rest = copy();
    long letters = words.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    for (TextNode text : rest.nodeStream(TextNode.class).filter(XhtmlTree::isWord).toList()) {
      String whole = text.getWholeText();
      int end = 0;
      while (end < whole.length() && (letters > 0 || Character.isWhitespace(whole.charAt(end)))) {
        int c = whole.codePointAt(end);
        letters -= Character.isWhitespace(c) ? 0 : 1;
        end += Character.charCount(c);
      }
      text.text(whole.substring(end));
      if (end < whole.length()) {
        break;
      }
      Node empty = text;
      for (Element parent = text.parent();
          parent != null && parent.hasParent() && parent.childNodeSize() == 1;
          parent = parent.parent()) {
        empty = parent;
      }
      empty.remove();
    }
    return of(rest);
  }

  /** Tells whether a text belongs to the words, and is no reading of one. */
  private static boolean isWord(TextNode text) {
    return text.parent() == null || !text.parent().normalName().matches("rt|rp");
  }

  /** Copies nodes. Texts that follow one another become one, as they would be if they were read. */
  private static void copy(Element from, Element to) {
    StringBuilder text = new StringBuilder();
    for (Node node : from.childNodes()) {
      if (node instanceof TextNode part) {
        text.append(part.getWholeText());
      } else {
        flush(text, to);
        if (node instanceof Element element) {
          Element copied = new Element(element.tag(), null, attributes(element));
          to.appendChild(copied);
          copy(element, copied);
        } else {
          to.appendChild(node.clone());
        }
      }
    }
    flush(text, to);
  }

  private static void flush(StringBuilder text, Element to) {
    if (!text.isEmpty()) {
      to.appendChild(new TextNode(text.toString()));
      text.setLength(0);
    }
  }

  /** A copy of an element's attributes; null if there are none, as jsoup has it. */
  private static @Nullable Attributes attributes(Element element) {
    Attributes copied = new Attributes();
    for (Attribute attribute : element.attributes()) {
      copied.put(attribute.getKey(), attribute.getValue());
    }
    return copied.isEmpty() ? null : copied;
  }

  /** A copy of the nodes in a {@code body}. */
  public Element copy() {
    return new Element("body").appendChildren(nodes());
  }

  /** A copy of each of the nodes. */
  public List<Node> nodes() {
    Document copy = nodes.clone();
    List<Node> all = List.copyOf(copy.childNodes());
    // To take them away one by one would number the rest again each time.
    copy.empty();
    return all;
  }

  /** The tree with a change, which is made in a copy. */
  public XhtmlTree with(Consumer<Element> change) {
    Document copy = nodes.clone();
    change.accept(copy);
    return new XhtmlTree(copy);
  }

  /** The nodes as XHTML. */
  public String xhtml() {
    return nodes.html();
  }

  /** Visits the nodes, around them an element that stands for all. */
  public void traverse(NodeVisitor visitor) {
    NodeTraversor.traverse(visitor, nodes);
  }

  /** The elements that a query of {@link Queries} selects, to be read. */
  public List<Element> select(String query) {
    return Queries.select(nodes, query);
  }

  @Override
  public String toString() {
    return xhtml();
  }
}
