package io.github.huozi.pdf;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A PDF's metadata as XMP (ISO 16684-1): what the information dictionary says, and which standards
 * the file keeps.
 */
final class Metadata {

  private static final String PACKET =
      """
      <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      %s</rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """;

  /** PDF/A wants every property explained that it does not know itself; PDF/UA's is one. */
  private static final String UA_EXPLAINED =
      """
      <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag></pdfaExtension:schemas>
      """;

  private final StringBuilder rdf = new StringBuilder();

  private Metadata() {}

  /**
   * @param producer what made the file
   */
  static byte[] of(PrintDocument print, String producer) {
    Metadata metadata = new Metadata();
    metadata.add(
        Map.of("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
        "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n");
    metadata.add(
        Map.of("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"), "<pdfuaid:part>1</pdfuaid:part>\n");
    metadata.add(Map.of("dc", "http://purl.org/dc/elements/1.1/"), dublinCore(print));
    String created =
        DateTimeFormatter.ISO_INSTANT.format(print.created().truncatedTo(ChronoUnit.SECONDS));
    metadata.add(Map.of("xmp", "http://ns.adobe.com/xap/1.0/"), element("xmp:CreateDate", created));
    metadata.add(
        Map.of("pdf", "http://ns.adobe.com/pdf/1.3/"),
        element("pdf:Producer", escape(producer))
            + (print.keywords().isEmpty()
                ? ""
                : element("pdf:Keywords", escape(String.join(", ", print.keywords())))));
    metadata.add(
        Map.of(
            "pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/",
            "pdfaProperty", "http://www.aiim.org/pdfa/ns/property#",
            "pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
        UA_EXPLAINED);
    return PACKET.formatted(metadata.rdf).getBytes(StandardCharsets.UTF_8);
  }

  private static String dublinCore(PrintDocument print) {
    String language = print.language().tag();
    StringBuilder dc = new StringBuilder(element("dc:format", "application/pdf"));
    dc.append(element("dc:title", wordings(print.title(), language)));
    print
        .subject()
        .ifPresent(text -> dc.append(element("dc:description", wordings(text, language))));
    if (!print.authors().isEmpty()) {
      dc.append(element("dc:creator", items("Seq", print.authors())));
    }
    dc.append(element("dc:language", items("Bag", List.of(language))));
    if (!print.keywords().isEmpty()) {
      dc.append(element("dc:subject", items("Bag", print.keywords())));
    }
    return dc.toString();
  }

  private void add(Map<String, String> namespaces, String properties) {
    String declared =
        namespaces.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> " xmlns:" + entry.getKey() + "=\"" + entry.getValue() + "\"")
            .collect(Collectors.joining());
    rdf.append("<rdf:Description rdf:about=\"\"").append(declared).append(">\n");
    rdf.append(properties).append("</rdf:Description>\n");
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">\n";
  }

  private static String wordings(String text, String language) {
    String item = "<rdf:li xml:lang=\"%s\">%s</rdf:li>";
    return "<rdf:Alt>"
        + item.formatted("x-default", escape(text))
        + item.formatted(language, escape(text))
        + "</rdf:Alt>";
  }

  private static String items(String kind, List<String> values) {
    return values.stream()
        .map(value -> "<rdf:li>" + escape(value) + "</rdf:li>")
        .collect(Collectors.joining("", "<rdf:" + kind + ">", "</rdf:" + kind + ">"));
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
