package io.github.huozi.svg.style;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/** Creates and edits the tree of an SVG: jsoup elements whose names keep their case. */
public final class SvgTree {

  static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String LINE = "huozi.line";

  private SvgTree() {}

  /** A new element in the SVG namespace. */
  public static Element element(String name) {
    return new Element(Tag.valueOf(name, Parser.NamespaceSvg, ParseSettings.preserveCase), null);
  }

  /** All elements of a name within {@code svg}, itself included, in document order. */
  public static List<Element> all(Element svg, String name) {
    return svg.stream().filter(element -> is(element, name)).toList();
  }

  /** Tells whether an element has a name. Case is ignored, since HTML parsers lower it. */
  public static boolean is(Element element, String name) {
    return element.normalName().equals(name.toLowerCase(Locale.ROOT));
  }

  /** The line of an element in its file, 0 if it is not known. */
  public static int line(Element element) {
    return element.attributes().userData(LINE) instanceof Integer line ? line : 0;
  }

  static void setLine(Element element, int line) {
    element.attributes().userData(LINE, line);
  }

  /** Copies an attribute to an element, unless it is an event handler or of a foreign namespace. */
  static void copyAttribute(
      Element element, @Nullable String namespace, String name, String value) {
    boolean own = namespace == null || namespace.isEmpty();
    if (own && !name.startsWith("on") && !name.startsWith("xmlns")) {
      set(element, name, value);
    } else if (XLINK.equals(namespace) && name.equals("href")) {
      if (!element.hasAttr("href")) {
        set(element, "href", value);
      }
    } else if (XML.equals(namespace) && (name.equals("space") || name.equals("lang"))) {
      set(element, "xml:" + name, value);
    }
  }

  /** Sets an attribute and keeps the case of its name, which jsoup's own setter lowers. */
  public static void set(Element element, String name, String value) {
    element.removeAttr(name);
    element.attributes().put(name, value);
  }

  /** Replaces a node with an element. */
  public static void replace(Node node, Element by) {
    // jsoup's replaceWith does not update the parent's cached list of children.
    node.before(by);
    node.remove();
  }

  /** The element as XML without added line breaks. */
  public static String toXml(Element svg) {
    Document document = new Document("");
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
    document.appendChild(svg);
    return svg.outerHtml();
  }
}
