package io.github.huozi.oracle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF shows, and how it is tagged.
 *
 * @param properties of the document: title, language and others
 * @param labels the label of each page; empty if the pages have none
 * @param tags the root of the structure tree
 */
record PlacedPdf(
    Map<String, String> properties,
    List<PlacedPage> pages,
    List<Bookmark> bookmarks,
    List<String> labels,
    Tag tags) {

  PlacedPdf {
    pages = List.copyOf(pages);
    bookmarks = List.copyOf(bookmarks);
    labels = List.copyOf(labels);
  }

  /**
   * A bookmark.
   *
   * @param level 0 for the outermost
   * @param target the page that it leads to
   * @param place where on it
   */
  record Bookmark(int level, String title, String target, String place) {}

  static PlacedPdf read(Path file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      Targets targets = new Targets(pdf);
      TagReader tags = new TagReader(pdf, targets);
      GlyphForms forms = new GlyphForms();
      List<PlacedPage> pages = new ArrayList<>();
      for (PDPage page : pdf.getPages()) {
        PlacedPageReader reader = new PlacedPageReader(page, tags.of(page), forms);
        List<Placed> things = reader.read();
        things.addAll(targets.links(page));
        pages.add(new PlacedPage(box(page), things, reader.text(), reader.textWithoutArtifacts()));
      }
      return new PlacedPdf(properties(pdf), pages, targets.bookmarks(), labels(pdf), tags.root());
    }
  }

  private static String box(PDPage page) {
    PDRectangle media = page.getMediaBox();
    PDRectangle crop = page.getCropBox();
    return "media %s crop %s rotation %d".formatted(box(media), box(crop), page.getRotation());
  }

  private static String box(PDRectangle box) {
    return "%s %s %s %s"
        .formatted(
            Numbers.exact(box.getLowerLeftX()),
            Numbers.exact(box.getLowerLeftY()),
            Numbers.exact(box.getUpperRightX()),
            Numbers.exact(box.getUpperRightY()));
  }

  private static List<String> labels(PDDocument pdf) throws IOException {
    return pdf.getDocumentCatalog().getPageLabels() == null
        ? List.of()
        : List.of(pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
  }

  /** What readers get of the document as a whole; dates and programs are left out. */
  private static Map<String, String> properties(PDDocument pdf) {
    Map<String, String> properties = new TreeMap<>();
    COSDictionary information = pdf.getDocumentInformation().getCOSObject();
    for (String name : List.of("Title", "Author", "Subject", "Keywords")) {
      put(properties, name, information.getString(name));
    }
    PDDocumentCatalog catalog = pdf.getDocumentCatalog();
    put(properties, "Lang", catalog.getLanguage());
    for (String name : List.of("ViewerPreferences", "MarkInfo", "PageMode", "PageLayout")) {
      put(properties, name, Cos.text(catalog.getCOSObject().getDictionaryObject(name)));
    }
    COSDictionary root = catalog.getCOSObject().getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (root != null) {
      put(properties, "RoleMap", Cos.text(root.getDictionaryObject("RoleMap")));
      put(properties, "ClassMap", Cos.text(root.getDictionaryObject("ClassMap")));
    }
    return properties;
  }

  private static void put(Map<String, String> properties, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      properties.put(name, value);
    }
  }
}
