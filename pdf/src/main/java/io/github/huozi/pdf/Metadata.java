package io.github.huozi.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The XMP metadata of a PDF (ISO 16684-1): the entries of the information dictionary, and the
 * standards that the file conforms to.
 */
final class Metadata {

  /**
   * The part that all files share. It describes the PDF/UA property, as PDF/A requires for a
   * property that it does not define itself.
   */
  private static final String PACKET = "metadata.xmp";

  private final StringBuilder rdf = new StringBuilder();

  private Metadata() {}

  /**
   * The metadata of a document.
   *
   * @param producer the name of the software
   */
  static byte[] of(PrintDocument print, String producer) throws IOException {
    Metadata metadata = new Metadata();
    metadata.add("dc", "http://purl.org/dc/elements/1.1/", dublinCore(print));
    String created =
        DateTimeFormatter.ISO_INSTANT.format(print.created().truncatedTo(ChronoUnit.SECONDS));
    metadata.add("xmp", "http://ns.adobe.com/xap/1.0/", element("xmp:CreateDate", created));
    metadata.add(
        "pdf",
        "http://ns.adobe.com/pdf/1.3/",
        element("pdf:Producer", escape(producer))
            + (print.keywords().isEmpty()
                ? ""
                : element("pdf:Keywords", escape(String.join(", ", print.keywords())))));
    return packet().formatted(metadata.rdf).getBytes(StandardCharsets.UTF_8);
  }

  private static String packet() throws IOException {
    try (InputStream in = Metadata.class.getResourceAsStream(PACKET)) {
      if (in == null) {
        throw new IOException(PACKET + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String dublinCore(PrintDocument print) {
    String language = print.language().tag();
    StringBuilder dc = new StringBuilder(element("dc:format", "application/pdf"));
    dc.append(element("dc:title", alternatives(print.title(), language)));
    print
        .subject()
        .ifPresent(text -> dc.append(element("dc:description", alternatives(text, language))));
    if (!print.authors().isEmpty()) {
      dc.append(element("dc:creator", items("Seq", print.authors())));
    }
    dc.append(element("dc:language", items("Bag", List.of(language))));
    if (!print.keywords().isEmpty()) {
      dc.append(element("dc:subject", items("Bag", print.keywords())));
    }
    return dc.toString();
  }

  private void add(String prefix, String namespace, String properties) {
    rdf.append(
        "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">\n%s</rdf:Description>\n"
            .formatted(prefix, namespace, properties));
  }

  private static String element(String name, String content) {
    return "<" + name + ">" + content + "</" + name + ">\n";
  }

  private static String alternatives(String text, String language) {
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
