package io.github.huozi.csl;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the XML of styles and of locale files. */
final class CslXml {

  private static final String NAMESPACE = "http://purl.org/net/xbiblio/csl";

  /** No style nests as deep, and a reader that calls itself must end. */
  private static final int DEEPEST = 200;

  private CslXml() {}

  /**
   * Reads a file.
   *
   * @throws CslException if it is not XML, or has another root than {@code root}
   */
  static CslElement read(InputStream file, String root) throws CslException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(file);
      while (reader.next() != XMLStreamConstants.START_ELEMENT) {
        // Comments and instructions come before the root.
      }
      CslElement element = element(reader, 0);
      reader.close();
      if (!element.name().equals(root)) {
        throw new CslException("the file is not a CSL " + root, element.line());
      }
      return element;
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      throw new CslException(message, line);
    }
  }

  private static CslElement element(XMLStreamReader reader, int depth)
      throws XMLStreamException, CslException {
    int line = reader.getLocation().getLineNumber();
    if (depth > DEEPEST) {
      throw new CslException("elements are nested too deeply", line);
    }
    String name = reader.getLocalName();
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    List<CslElement> children = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int event = reader.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = reader.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        String namespace = reader.getNamespaceURI();
        CslElement child = element(reader, depth + 1);
        if (namespace == null || namespace.equals(NAMESPACE)) {
          children.add(child);
        }
      } else if (event == XMLStreamConstants.CHARACTERS) {
        text.append(reader.getText());
      }
    }
    return new CslElement(
        name, attributes, List.copyOf(children), children.isEmpty() ? text.toString() : "", line);
  }
}
