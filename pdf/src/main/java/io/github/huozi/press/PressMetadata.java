package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Condition;
import io.github.huozi.model.press.PrintProfile.Standard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Writes what a file declares of itself: its standard, and the condition that it is made for. */
final class PressMetadata {

  private static final COSName TRAPPED = COSName.getPDFName("Trapped");
  private static final COSName VERSION = COSName.getPDFName("GTS_PDFXVersion");
  private static final COSName CONFORMANCE = COSName.getPDFName("GTS_PDFXConformance");
  private static final COSName INTENT = COSName.getPDFName("GTS_PDFX");
  private static final COSName OUTPUT_PROFILE = COSName.getPDFName("DestOutputProfile");

  /** The names that the registry of characterizations has for the profiles. */
  private static final Map<String, String> REGISTERED =
      Map.of("FOGRA39L", "FOGRA39", "FOGRA47L", "FOGRA47", "GRACoL-TR006", "CGATS TR 006");

  private static final String REGISTRY = "http://www.color.org";

  private PressMetadata() {}

  static void write(PDDocument pdf, PrintProfile profile, InkMixer inks) throws IOException {
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    PDDocumentInformation information = pdf.getDocumentInformation();
    Standard standard = profile.standard();
    Calendar created = information.getCreationDate();
    if (created != null) {
      information.setModificationDate(created);
    }
    information.getCOSObject().setItem(TRAPPED, COSName.getPDFName("False"));
    if (standard == Standard.X1A_2001) {
      information.getCOSObject().setString(VERSION, "PDF/X-1:2001");
      information.getCOSObject().setString(CONFORMANCE, standard.version());
    } else if (standard != Standard.NONE && standard != Standard.X4) {
      information.getCOSObject().setString(VERSION, standard.version());
    }
    COSDictionary root = catalog.getCOSObject();
    root.removeItem(COSName.OUTPUT_INTENTS);
    if (standard != Standard.NONE) {
      root.setItem(
          COSName.OUTPUT_INTENTS,
          new COSArray(List.of(intent(pdf, profile.inks().condition(), inks))));
    }
    if (standard == Standard.X1A_2001) {
      // PDF 1.3 has no such metadata.
      root.removeItem(COSName.METADATA);
      return;
    }
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(
        packet(information, standard, catalog).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(metadata);
  }

  private static COSDictionary intent(PDDocument pdf, Condition condition, InkMixer inks)
      throws IOException {
    String name = REGISTERED.getOrDefault(condition.identifier(), condition.identifier());
    COSDictionary intent = new COSDictionary();
    intent.setItem(COSName.TYPE, COSName.OUTPUT_INTENT);
    intent.setItem(COSName.S, INTENT);
    intent.setString(COSName.getPDFName("OutputConditionIdentifier"), name);
    intent.setString(COSName.getPDFName("OutputCondition"), name);
    intent.setString(COSName.INFO, name);
    intent.setString(COSName.getPDFName("RegistryName"), REGISTRY);
    if (condition.embedded() && condition.profile().isPresent()) {
      COSStream stream = pdf.getDocument().createCOSStream();
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write(inks.profile().content());
      }
      stream.setInt(COSName.N, 4);
      intent.setItem(OUTPUT_PROFILE, stream);
    }
    return intent;
  }

  /** The XMP metadata (ISO 16684-1; ISO 15930-7, 6.3). */
  private static String packet(
      PDDocumentInformation information, Standard standard, PDDocumentCatalog catalog) {
    String title = Optional.ofNullable(information.getTitle()).orElse("");
    String author = Optional.ofNullable(information.getAuthor()).orElse("");
    String language = Optional.ofNullable(catalog.getLanguage()).orElse("");
    Calendar calendar = information.getCreationDate();
    String date =
        calendar == null
            ? Instant.EPOCH.toString()
            : calendar.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
    UUID id =
        UUID.nameUUIDFromBytes(
            (title + '\n' + author + '\n' + language + '\n' + date)
                .getBytes(StandardCharsets.UTF_8));
    StringBuilder rdf = new StringBuilder();
    rdf.append(
        description(
            "dc",
            "http://purl.org/dc/elements/1.1/",
            "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li"
                + " xml:lang=\"x-default\">"
                + escape(title)
                + "</rdf:li></rdf:Alt></dc:title>"
                + (author.isEmpty()
                    ? ""
                    : "<dc:creator><rdf:Seq><rdf:li>"
                        + escape(author)
                        + "</rdf:li></rdf:Seq></dc:creator>")));
    rdf.append(
        description(
            "xmp",
            "http://ns.adobe.com/xap/1.0/",
            "<xmp:CreateDate>%1$s</xmp:CreateDate><xmp:ModifyDate>%1$s</xmp:ModifyDate>"
                    .formatted(date)
                + "<xmp:MetadataDate>%s</xmp:MetadataDate>".formatted(date)));
    rdf.append(
        description(
            "xmpMM",
            "http://ns.adobe.com/xap/1.0/mm/",
            "<xmpMM:DocumentID>uuid:"
                + id
                + "</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>"
                + "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>"));
    rdf.append(
        description(
            "pdf",
            "http://ns.adobe.com/pdf/1.3/",
            "<pdf:Producer>huozi</pdf:Producer><pdf:Trapped>False</pdf:Trapped>"));
    if (standard == Standard.X4) {
      rdf.append(
          description(
              "pdfxid",
              "http://www.npes.org/pdfx/ns/id/",
              "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"));
    }
    if (standard.isLive()) {
      rdf.append(
          description(
              "pdfuaid", "http://www.aiim.org/pdfua/ns/id/", "<pdfuaid:part>1</pdfuaid:part>"));
    }
    return "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
        + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
        + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
        + rdf
        + "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
  }

  private static String description(String prefix, String namespace, String properties) {
    return "<rdf:Description rdf:about=\"\" xmlns:%s=\"%s\">%s</rdf:Description>\n"
        .formatted(prefix, namespace, properties);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
