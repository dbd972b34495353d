package io.github.huozi.check.pdf;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.model.Contributor;
import io.github.huozi.model.Edition;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Checks the metadata of a PDF, in its information dictionary and its XMP (ISO 16684-1). Other
 * tools may rewrite the XMP: an attribute is read like an element.
 */
public final class PdfMetadata {

  private static final COSName WRITING_MODE = COSName.getPDFName("WritingMode");

  /** Lines from the head of the page to its foot, the first at the right. */
  private static final String VERTICAL = "TbRl";

  private final FinishedEdition edition;
  private final Findings findings;

  private PdfMetadata(FinishedEdition edition, Findings findings) {
    this.edition = edition;
    this.findings = findings;
  }

  /** Reports metadata that differs from the publication's. */
  public static void check(Path file, FinishedEdition edition, Findings findings)
      throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PdfMetadata metadata = new PdfMetadata(edition, findings);
      metadata.information(pdf.getDocumentInformation());
      metadata.expect(
          "the language", edition.language().tag(), pdf.getDocumentCatalog().getLanguage());
      metadata.expect(
          "the direction of lines",
          edition.manuscript().edition().writingMode().isVertical() ? VERTICAL : "",
          writingMode(pdf));
      metadata.expect(
          "the direction of reading", metadata.turnsFromRight() ? "R2L" : "", direction(pdf));
      PDMetadata xmp = pdf.getDocumentCatalog().getMetadata();
      if (xmp == null) {
        findings.fault("changed", null, "the file has no metadata as XMP");
        return;
      }
      try (InputStream in = xmp.createInputStream()) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        metadata.xmp(Jsoup.parse(text, "", Parser.xmlParser()));
      }
    }
  }

  /** The direction of lines by the outermost tag (ISO 32000-1, 14.8.5.4.2); empty if not given. */
  private static String writingMode(PDDocument pdf) {
    COSDictionary at =
        pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (at != null) {
      COSBase tags = at.getDictionaryObject(COSName.K);
      COSBase first =
          tags instanceof COSArray several && several.size() > 0 ? several.getObject(0) : tags;
      if (first instanceof COSDictionary document
          && document.getDictionaryObject(COSName.A) instanceof COSDictionary attributes) {
        return attributes.getNameAsString(WRITING_MODE, "");
      }
    }
    return "";
  }

  /** Tells whether the author has the PDF say that its pages are turned from right to left. */
  private boolean turnsFromRight() {
    Edition of = edition.manuscript().edition();
    return of.writingMode().isVertical() && of.declaration().declaresDirection();
  }

  /** The direction that viewers show pages in; empty for that from left to right. */
  private static String direction(PDDocument pdf) {
    PDViewerPreferences preferences = pdf.getDocumentCatalog().getViewerPreferences();
    String direction = preferences == null ? null : preferences.getReadingDirection();
    return direction == null || direction.equals("L2R") ? "" : direction;
  }

  private void information(PDDocumentInformation information) {
    expect(
        "the title",
        publication().title().in(edition.language()).orElse(""),
        information.getTitle());
    expect("the author", String.join("; ", authors()), information.getAuthor());
    expect("the subject", text(publication().summary()), information.getSubject());
    expect("the keywords", String.join(", ", keywords()), information.getKeywords());
  }

  private void xmp(Document xmp) {
    String title = text(Optional.of(publication().title()));
    expectAll("dc:title", xmp, List.of(title));
    expectAll("dc:creator", xmp, authors());
    expectAll(
        "dc:description",
        xmp,
        publication().summary().flatMap(words -> words.in(edition.language())).stream().toList());
    expectAll("dc:subject", xmp, keywords());
    expectAll("dc:language", xmp, List.of(edition.language().tag()));
    expect("pdf:Keywords", String.join(", ", keywords()), value(xmp, "pdf:Keywords"));
  }

  private Publication publication() {
    return edition.publication();
  }

  private String text(Optional<LocalizedText> text) {
    return text.flatMap(words -> words.in(edition.language())).orElse("");
  }

  private List<String> authors() {
    return publication().authors().stream()
        .filter(contributor -> contributor.role().equals(Contributor.AUTHOR))
        .flatMap(author -> author.name().in(edition.language()).stream())
        .toList();
  }

  private List<String> keywords() {
    return LocalizedText.in(publication().keywords(), edition.language());
  }

  private void expect(String what, String wanted, @Nullable String found) {
    String given = found == null ? "" : found;
    if (!StringOfPdf.comparable(wanted).equals(StringOfPdf.comparable(given))) {
      findings.fault(
          "changed",
          null,
          "%s of the file is %s, but %s in the sources"
              .formatted(what, shown(given), shown(wanted)));
    }
  }

  /** Compares all values of a property. Equal alternatives of a language alternative count once. */
  private void expectAll(String name, Document xmp, List<String> wanted) {
    Element property = property(xmp, name);
    List<String> found = List.of();
    if (property != null) {
      List<Element> items = property.getElementsByTag("rdf:li");
      boolean alternatives = !property.getElementsByTag("rdf:Alt").isEmpty();
      found = items.stream().map(Element::wholeText).map(PdfMetadata::collapsed).toList();
      found = items.isEmpty() ? List.of(collapsed(property.wholeText())) : found;
      found = alternatives ? found.stream().distinct().toList() : found;
    }
    List<String> expected = wanted.stream().map(PdfMetadata::collapsed).toList();
    if (!found.equals(expected)) {
      findings.fault(
          "changed",
          null,
          "%s of the file's XMP is %s, but %s in the sources"
              .formatted(
                  name, shown(String.join("; ", found)), shown(String.join("; ", expected))));
    }
  }

  private static String value(Document xmp, String name) {
    Element property = property(xmp, name);
    if (property != null) {
      return property.text();
    }
    for (Element description : xmp.getElementsByTag("rdf:Description")) {
      if (description.hasAttr(name)) {
        return description.attr(name);
      }
    }
    return "";
  }

  /** The first element of a name. */
  private static @Nullable Element property(Document xmp, String name) {
    return xmp.getElementsByTag(name).first();
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String shown(String text) {
    return text.isEmpty() ? "not given" : "\"" + text + "\"";
  }
}
