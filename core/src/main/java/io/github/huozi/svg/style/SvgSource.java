package io.github.huozi.svg.style;

import io.github.huozi.svg.paint.SvgPaintException;
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
 * Turns an SVG file, or an {@code svg} element within a page, into a tree of nothing but SVG.
 *
 * <p>What an editor kept for itself (elements and attributes of other namespaces, comments, event
 * handlers, elements in a style sheet) is left out, prefixes are dropped, {@code xlink:href}
 * becomes {@code href}. A DOCTYPE is skipped: neither is its DTD fetched nor are its entities
 * known, so that no file is read and no text grows beyond its source.
 */
public final class SvgSource {

  static final String NAMESPACE = "http://www.w3.org/2000/svg";

  /** Deeper than any drawing needs; what comes after is walked by recursion. */
  public static final int MAX_DEPTH = 100;

  private static final int MOST_ATTRIBUTES = 10_000;

  /** What the JDK's parser says then. */
  private static final String TOO_MANY_ATTRIBUTES = "JAXP00010002";

  private SvgSource() {}

  /**
   * Reads a file.
   *
   * @throws SvgException if it is no well-formed XML or its root is not {@code svg}
   */
  public static Element read(InputStream in) throws SvgException {
    try {
      XMLStreamReader reader = parsers().createXMLStreamReader(in);
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // The prologue says nothing about the drawing.
      }
      if (!reader.getLocalName().equals("svg")) {
        throw new SvgException(
            line(reader), "the root element is <" + reader.getLocalName() + "> and not <svg>");
      }
      Element root = read(reader, 1);
      while (reader.hasNext()) {
        reader.next(); // For the errors that may follow.
      }
      return root;
    } catch (XMLStreamException e) {
      Location location = e.getLocation();
      throw new SvgException(location == null ? 0 : location.getLineNumber(), reason(e));
    }
  }

  /** Parsers that know no DTD, no entity and no other file. */
  public static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    // Each Java has limits of its own; what is drawn is not to depend on it.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setProperty("jdk.xml.elementAttributeLimit", String.valueOf(MOST_ATTRIBUTES));
    return factory;
  }

  private static Element read(XMLStreamReader reader, int depth)
      throws XMLStreamException, SvgException {
    SvgPaintException.heedInterruption();
    if (depth > MAX_DEPTH) {
      throw new SvgException(line(reader), "elements are nested more than " + MAX_DEPTH + " deep");
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
            // Kept as a mark of what is missing from the drawing.
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

  /** An {@code svg} element of a W3C document, as the renderer hands it to a drawer. */
  public static Element of(org.w3c.dom.Element svg) throws SvgException {
    return of(svg, 1);
  }

  private static Element of(org.w3c.dom.Element source, int depth) throws SvgException {
    if (depth > MAX_DEPTH) {
      throw new SvgException(0, "elements are nested more than " + MAX_DEPTH + " deep");
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

  /** A page's own SVG may have lost its namespace on the way from HTML. */
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

  /** The tree as a file of UTF-8 without DOCTYPE: what any XML parser may be given. */
  public static byte[] write(Element svg) {
    return SvgTree.toXml(svg.clone().attr("xmlns", NAMESPACE)).getBytes(StandardCharsets.UTF_8);
  }

  /** Likewise for old readers too, which know {@code xlink:href} only. */
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

  /** What the parser says, without the place and the lead-in it puts before. */
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
