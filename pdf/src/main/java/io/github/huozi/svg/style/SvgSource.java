package io.github.huozi.svg.style;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Reads an SVG file, or an {@code svg} element of a page, into a tree that holds SVG only.
 *
 * <p>It leaves out elements and attributes of other namespaces, comments, event handlers and
 * elements in a style sheet. It drops prefixes and turns {@code xlink:href} into {@code href}. It
 * skips a DOCTYPE: the DTD is not fetched and its entities are unknown, so that no other file is
 * read and no entity expands.
 */
public final class SvgSource {

  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** The deepest nesting of elements. Later stages visit the tree by recursion. */
  public static final int MAX_DEPTH = 100;

  private static final int MOST_ATTRIBUTES = 10_000;

  /** The code in the JDK parser's message for too many attributes. */
  private static final String TOO_MANY_ATTRIBUTES = "JAXP00010002";

  private SvgSource() {}

  /**
   * Reads a file.
   *
   * @throws SvgException if it is not well-formed XML or its root is not {@code svg}
   */
  public static Element read(InputStream in) throws SvgException {
    try {
      XMLStreamReader reader = parsers().createXMLStreamReader(in);
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // Skip the prolog.
      }
      if (!reader.getLocalName().equals("svg")) {
        throw new SvgException(
            line(reader), "the root element is <" + reader.getLocalName() + "> and not <svg>");
      }
      Element root = read(reader, 1);
      while (reader.hasNext()) {
        reader.next(); // Errors after the root element are reported too.
      }
      return root;
    } catch (XMLStreamException e) {
      Location location = e.getLocation();
      throw new SvgException(location == null ? 0 : location.getLineNumber(), reason(e));
    }
  }

  /** A factory of parsers that read no DTD, no entity and no other file. */
  public static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // The JDK's own limits differ between Java versions; the result must not.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
    return factory;
  }

  private static Element read(XMLStreamReader reader, int depth)
      throws XMLStreamException, SvgException {
    SvgException.Painting.throwIfInterrupted();
    if (depth > MAX_DEPTH) {
      throw new SvgException(
          line(reader), "elements are nested more than " + MAX_DEPTH + " levels deep");
    }
    Element element = SvgTree.element(reader.getLocalName());
    SvgTree.setLine(element, line(reader));
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      SvgTree.copyAttribute(
          element,
          reader.getAttributeNamespace(i),
          reader.getAttributeLocalName(i),
          reader.getAttributeValue(i));
    }
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String namespace = reader.getNamespaceURI();
          boolean svg = namespace == null || namespace.isEmpty() || namespace.equals(NAMESPACE);
          Element child = read(reader, depth + 1);
          if (svg && !SvgTree.is(element, "style")) {
            element.appendChild(child);
          } else if (element.normalName().equals("foreignobject")) {
            // The text is kept, so that the check can report it.
            element.appendText(child.wholeText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return element;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            element.appendChild(new TextNode(reader.getText()));
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new SvgException(
                line(reader), "the entity &" + reader.getLocalName() + "; is not known");
        default -> {
          // Comments and processing instructions.
        }
      }
    }
  }

  /** Reads an {@code svg} element of a W3C document, which the renderer passes to a drawer. */
  public static Element of(org.w3c.dom.Element svg) throws SvgException {
    return of(svg, 1);
  }

  private static Element of(org.w3c.dom.Element source, int depth) throws SvgException {
    if (depth > MAX_DEPTH) {
      throw new SvgException(0, "elements are nested more than " + MAX_DEPTH + " levels deep");
    }
    Element element = SvgTree.element(localName(source));
    NamedNodeMap attributes = source.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      SvgTree.copyAttribute(
          element, attribute.getNamespaceURI(), localName(attribute), attribute.getNodeValue());
    }
    for (Node child = source.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof org.w3c.dom.Element inner) {
        if (isSvg(inner) && !SvgTree.is(element, "style")) {
          element.appendChild(of(inner, depth + 1));
        }
      } else if (child instanceof org.w3c.dom.Text text) {
        element.appendChild(new TextNode(text.getData()));
      }
    }
    return element;
  }

  /** Tells whether an element is SVG. In a page that was HTML, SVG may have lost its namespace. */
  private static boolean isSvg(org.w3c.dom.Element element) {
    String namespace = element.getNamespaceURI();
    return namespace == null
        || namespace.equals(NAMESPACE)
        || (namespace.equals("http://www.w3.org/1999/xhtml")
            && !element.getParentNode().getNodeName().equalsIgnoreCase("foreignObject"));
  }

  private static String localName(Node node) {
    String local = node.getLocalName();
    String name = local == null ? node.getNodeName() : local;
    return name.substring(name.indexOf(':') + 1);
  }

  /** The tree as an XML file in UTF-8 without DOCTYPE. */
  public static byte[] write(Element svg) {
    return SvgTree.toXml(svg.clone().attr("xmlns", NAMESPACE)).getBytes(StandardCharsets.UTF_8);
  }

  /** The tree as an XML file for e-readers, some of which know {@code xlink:href} only. */
  public static byte[] writeForReaders(Element svg) {
    for (Element element : svg.stream().toList()) {
      if (element.hasAttr("href")) {
        SvgTree.set(element, "xlink:href", element.attr("href"));
        element.removeAttr("href");
        SvgTree.set(svg, "xmlns:xlink", SvgTree.XLINK);
      }
    }
    return write(svg);
  }

  private static int line(XMLStreamReader reader) {
    return reader.getLocation().getLineNumber();
  }

  /** The parser's message without its location and its introduction. */
  private static String reason(XMLStreamException e) {
    @Nullable String message = e.getMessage();
    if (message == null) {
      return "it is not well-formed XML";
    }
    if (message.contains(TOO_MANY_ATTRIBUTES)) {
      return "an element has more than " + MOST_ATTRIBUTES + " attributes";
    }
    int start = message.indexOf("Message: ");
    String said = start < 0 ? message : message.substring(start + "Message: ".length());
    return "it is not well-formed XML (" + said.strip().replaceAll("\\.$", "") + ")";
  }
}
