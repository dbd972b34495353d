package io.github.huozi.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Reads where the links and the bookmarks of a PDF lead to. */
final class Targets {

  private final PDDocument pdf;
  private final List<PDRectangle> boxes = new ArrayList<>();
  private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();

  /**
   * A target.
   *
   * @param what a URI, or a page
   * @param place where on the page; empty for a URI
   */
  private record Target(String what, String place) {}

  Targets(PDDocument pdf) {
    this.pdf = pdf;
    for (PDPage page : pdf.getPages()) {
      boxes.add(page.getCropBox());
      numbers.put(page.getCOSObject(), boxes.size());
    }
  }

  /** A page's number, counted from 1; 0 if the page is not in the file. */
  int number(@Nullable COSDictionary page) {
    return page == null ? 0 : numbers.getOrDefault(page, 0);
  }

  /** The annotations of a page. */
  List<Placed> links(PDPage page) throws IOException {
    PDRectangle box = page.getCropBox();
    List<Placed> links = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      PDRectangle area =
          annotation.getRectangle() == null ? new PDRectangle() : annotation.getRectangle();
      COSDictionary entries = annotation.getCOSObject();
      Target target = target(annotation);
      Map<Trait, String> traits = new EnumMap<>(Trait.class);
      traits.put(Trait.TARGET, target.place());
      traits.put(Trait.WORDS, entries.getString(COSName.CONTENTS, ""));
      traits.put(
          Trait.PAINT,
          "flags %d border %s quads %s"
              .formatted(
                  annotation.getAnnotationFlags(),
                  Cos.text(entries.getDictionaryObject(COSName.BORDER)),
                  Cos.text(entries.getDictionaryObject(COSName.QUADPOINTS))));
      links.add(
          new Placed(
              Placed.Kind.LINK,
              target.what(),
              List.of(
                  (double) area.getLowerLeftX() - box.getLowerLeftX(),
                  (double) box.getUpperRightY() - area.getUpperRightY(),
                  (double) area.getUpperRightX() - box.getLowerLeftX(),
                  (double) box.getUpperRightY() - area.getLowerLeftY()),
              traits));
    }
    return links;
  }

  /** What an annotation in the structure tree leads to. */
  String target(COSBase annotation) throws IOException {
    return target(PDAnnotation.createAnnotation(annotation)).what();
  }

  List<PlacedPdf.Bookmark> bookmarks() throws IOException {
    List<PlacedPdf.Bookmark> bookmarks = new ArrayList<>();
    PDOutlineNode outline = pdf.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      add(outline, 0, bookmarks);
    }
    return bookmarks;
  }

  private void add(PDOutlineNode node, int level, List<PlacedPdf.Bookmark> bookmarks)
      throws IOException {
    for (PDOutlineItem item : node.children()) {
      Target target = target(item.getAction(), item.getDestination());
      bookmarks.add(
          new PlacedPdf.Bookmark(
              level, String.valueOf(item.getTitle()), target.what(), target.place()));
      add(item, level + 1, bookmarks);
    }
  }

  private Target target(PDAnnotation annotation) throws IOException {
    return annotation instanceof PDAnnotationLink link
        ? target(link.getAction(), link.getDestination())
        : new Target("annotation " + annotation.getSubtype(), "");
  }

  private Target target(@Nullable PDAction action, @Nullable PDDestination destination)
      throws IOException {
    if (action instanceof PDActionURI uri) {
      return new Target(String.valueOf(uri.getURI()), "");
    }
    PDDestination leads = action instanceof PDActionGoTo go ? go.getDestination() : destination;
    if (leads instanceof PDNamedDestination name) {
      leads = pdf.getDocumentCatalog().findNamedDestinationPage(name);
    }
    if (!(leads instanceof PDPageDestination found)) {
      return new Target("nowhere", "");
    }
    int index = found.getPageNumber();
    int number = found.getPage() == null ? index + 1 : number(found.getPage().getCOSObject());
    if (number < 1 || number > boxes.size()) {
      return new Target("nowhere", "");
    }
    PDRectangle box = boxes.get(number - 1);
    String place =
        found instanceof PDPageXYZDestination xyz
            ? "x %s y %s zoom %s"
                .formatted(
                    Numbers.exact(xyz.getLeft() - box.getLowerLeftX()),
                    Numbers.exact(box.getUpperRightY() - xyz.getTop()),
                    Numbers.exact(xyz.getZoom()))
            : Cos.text(found.getCOSObject().getObject(1));
    return new Target("page " + number, place);
  }
}
