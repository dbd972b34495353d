package io.github.huozi.epub;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
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
 * Writes a tree as XML 1.0 in UTF-8, in a form that an HTML parser understands too: only void
 * elements of XHTML are empty-element tags. Comments and processing instructions are left out.
 */
final class MarkupWriter implements NodeVisitor {

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");

  /** Replaces a forbidden character, so that the loss shows. */
  private static final int REPLACEMENT = 0xFFFD;

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
  private static final Pattern PREFIXED =
      Pattern.compile("(?:xml|xmlns|epub|xlink):" + NAME.pattern());

  private final StringBuilder out = new StringBuilder();
  private final Set<String> names = new HashSet<>();
  private final boolean xhtml;
  private int foreignDepth;

  private MarkupWriter(boolean xhtml) {
    this.xhtml = xhtml;
    // Kindle needs the encoding.
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
      append(text.getWholeText(), false);
    } else if (node instanceof DataNode data) {
      append(data.getWholeData(), false);
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
    append(attribute.getValue(), true);
    out.append('"');
  }

  /** Refuses names, and prefixes without namespace, that HTML parsers accept and XML does not. */
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

  /** Writes a text: escaped where XML needs it, and without characters that XML forbids. */
  private void append(String text, boolean attribute) {
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                // An XML parser turns a bare CR into LF.
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                // In an attribute it turns all white space into spaces.
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.appendCodePoint(isAllowed(c) ? c : REPLACEMENT);
              }
            });
  }

  /** XML 1.0 §2.2, production Char, without the three that are escaped above. */
  private static boolean isAllowed(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }

  /**
   * Indents the elements of a document that is a record rather than a text, so that people can read
   * it. Only elements without text of their own are changed.
   */
  static void indent(Element element) {
    indent(element, "\n");
  }

  private static void indent(Element element, String lineStart) {
    if (element.childNodeSize() == 0 || element.childNodeSize() != element.childrenSize()) {
      return;
    }
    String inner = lineStart + "  ";
    List<Element> children = List.copyOf(element.children());
    // Rebuilt, since jsoup counts all children again for each node that is inserted among them.
    element.empty();
    for (Element child : children) {
      indent(child, inner);
      element.appendChild(new TextNode(inner)).appendChild(child);
    }
    element.appendChild(new TextNode(lineStart));
  }
}
