package io.github.huozi.epub;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Writes a tree as XML 1.0 in UTF-8, in a form that an HTML parser understands as well: of the
 * elements of XHTML only void ones are closed in themselves. Comments and processing instructions
 * are left out.
 */
final class MarkupWriter implements NodeVisitor {

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern PREFIXED =
      Pattern.compile("(?:xml|xmlns|epub|xlink):" + NAME.pattern());

  private final StringBuilder out = new StringBuilder();
  private final Set<String> names = new HashSet<>();
  private final boolean xhtml;
  private int foreignDepth;

  private MarkupWriter(boolean xhtml) {
    this.xhtml = xhtml;
    // Kindle wants the encoding said.
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  }

  /** An XHTML document with its document type. */
  static byte[] xhtml(Document document) {
    MarkupWriter writer = new MarkupWriter(true);
    writer.out.append("<!DOCTYPE html>\n");
    return writer.write(document);
  }

  /** A document of another vocabulary. */
  static byte[] xml(Document document) {
    return new MarkupWriter(false).write(document);
  }

  private byte[] write(Document document) {
    Element root = document.firstElementChild();
    if (root == null) {
      throw new IllegalStateException("a document without root element");
    }
    root.traverse(this);
    return out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      foreignDepth += isForeign(element) ? 1 : 0;
      requireName(element.tagName());
      out.append('<').append(element.tagName());
      element.attributes().forEach(this::attribute);
      out.append(closesItself(element) ? "/>" : ">");
    } else if (node instanceof TextNode text) {
      XmlText.appendText(text.getWholeText(), out);
    } else if (node instanceof DataNode data) {
      XmlText.appendText(data.getWholeData(), out);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (!closesItself(element)) {
        out.append("</").append(element.tagName()).append('>');
      }
      foreignDepth -= isForeign(element) ? 1 : 0;
    }
  }

  private void attribute(Attribute attribute) {
    requireName(attribute.getKey());
    out.append(' ').append(attribute.getKey()).append("=\"");
    XmlText.appendAttribute(attribute.getValue(), out);
    out.append('"');
  }

  /** An HTML parser takes names, and prefixes of no namespace, that make no well-formed XML. */
  private void requireName(String name) {
    if (!xhtml || names.contains(name)) {
      return;
    }
    if (!NAME.matcher(name).matches() && !PREFIXED.matcher(name).matches()) {
      throw new IllegalStateException("no name in XHTML: \"" + name + "\"");
    }
    names.add(name);
  }

  private boolean closesItself(Element element) {
    boolean empty = element.childNodeSize() == 0;
    return empty && (!xhtml || foreignDepth > 0 || VOID.contains(element.normalName()));
  }

  private static boolean isForeign(Element element) {
    return element.nameIs("svg") || element.nameIs("math");
  }
}
