package io.github.huozi.check.pdf;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
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
import org.jspecify.annotations.Nullable;

/** Reads the links and the bookmarks of a PDF (ISO 32000-1, 12.3 and 12.5.6.5). */
final class PdfLinks {

  private final PDDocument pdf;
  private final IdentityHashMap<COSDictionary, Integer> numbers = new IdentityHashMap<>();
  private final List<PDRectangle> boxes = new ArrayList<>();
  private final IdentityHashMap<COSDictionary, PdfLink> links = new IdentityHashMap<>();
  private final List<PdfLink> inOrder = new ArrayList<>();
  private final List<PdfLink> bookmarks = new ArrayList<>();

  PdfLinks(PDDocument pdf) throws IOException {
    this.pdf = pdf;
    for (PDPage page : pdf.getPages()) {
      boxes.add(page.getCropBox());
      numbers.put(page.getCOSObject(), boxes.size());
    }
    int number = 0;
    for (PDPage page : pdf.getPages()) {
      number++;
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          links.put(link.getCOSObject(), link(number, link));
          inOrder.add(links.get(link.getCOSObject()));
        }
      }
    }
    if (pdf.getDocumentCatalog().getDocumentOutline() != null) {
      bookmarks(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild());
    }
  }

  /** A page's number, counted from 1; 0 if the page is not in the file. */
  int number(@Nullable COSDictionary page) {
    return page == null ? 0 : numbers.getOrDefault(page, 0);
  }

  /** The link of an annotation; null if it is none of the pages' links. */
  @Nullable PdfLink of(COSDictionary annotation) {
    return links.get(annotation);
  }

  /** The links of all pages, in the order of the pages. */
  List<PdfLink> links() {
    return inOrder;
  }

  /** The bookmarks, each before those below it. */
  List<PdfLink> bookmarks() {
    return bookmarks;
  }

  private PdfLink link(int number, PDAnnotationLink link) throws IOException {
    PDRectangle box = boxes.get(number - 1);
    Rectangle2D area = new Rectangle2D.Double();
    if (link.getRectangle() != null) {
      area.setFrame(
          link.getRectangle().getLowerLeftX() - box.getLowerLeftX(),
          box.getUpperRightY() - link.getRectangle().getUpperRightY(),
          link.getRectangle().getWidth(),
          link.getRectangle().getHeight());
    }
    return link(
        number,
        area,
        String.valueOf(link.getContents()),
        0,
        link.getAction(),
        link.getDestination());
  }

  /** Reads bookmarks without recursion: the outline may be deep, or run in a circle. */
  private void bookmarks(@Nullable PDOutlineItem first) throws IOException {
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<PDOutlineItem> open = new ArrayDeque<>();
    PDOutlineItem at = first;
    while (at != null || !open.isEmpty()) {
      if (at == null || !seen.add(at.getCOSObject())) {
        at = open.isEmpty() ? null : open.pop().getNextSibling();
        continue;
      }
      bookmarks.add(
          link(
              0,
              new Rectangle2D.Double(),
              String.valueOf(at.getTitle()),
              open.size(),
              at.getAction(),
              at.getDestination()));
      PDOutlineItem child = at.getFirstChild();
      if (child != null) {
        open.push(at);
      }
      at = child != null ? child : at.getNextSibling();
    }
  }

  private PdfLink link(
      int number,
      Rectangle2D area,
      String words,
      int depth,
      @Nullable PDAction action,
      @Nullable PDDestination destination)
      throws IOException {
    if (action instanceof PDActionURI uri) {
      String address = String.valueOf(uri.getURI());
      return new PdfLink(number, area, words, depth, address, 0, Double.NaN);
    }
    PDDestination leads = action instanceof PDActionGoTo go ? go.getDestination() : destination;
    if (leads instanceof PDNamedDestination name) {
      leads = pdf.getDocumentCatalog().findNamedDestinationPage(name);
    }
    int target = 0;
    double top = Double.NaN;
    if (leads instanceof PDPageDestination page) {
      int index = page.getPageNumber();
      target =
          page.getPage() != null
              ? number(page.getPage().getCOSObject())
              : index >= 0 && index < boxes.size() ? index + 1 : 0;
      if (target > 0 && page instanceof PDPageXYZDestination xyz && xyz.getTop() >= 0) {
        top = boxes.get(target - 1).getUpperRightY() - xyz.getTop();
      }
    }
    return new PdfLink(number, area, words, depth, "", target, top);
  }
}
