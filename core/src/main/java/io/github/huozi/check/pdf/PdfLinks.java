package io.github.huozi.check.pdf;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.check.SourceLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Checks the targets of a PDF's links and bookmarks. */
public final class PdfLinks {

  private static final String AGAIN = "; publish the file again";

  private final PDDocument pdf;
  private final Findings findings;
  private final Map<COSDictionary, Integer> pages = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();

  private PdfLinks(PDDocument pdf, Findings findings) {
    this.pdf = pdf;
    this.findings = findings;
    for (PDPage page : pdf.getPages()) {
      pages.put(page.getCOSObject(), pages.size() + 1);
    }
  }

  /** Reports broken, unsafe and lost links. */
  public static void check(Path file, SourceLines source, Findings findings) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      PdfLinks links = new PdfLinks(pdf, findings);
      links.pages();
      links.outline(pdf.getDocumentCatalog().getDocumentOutline());
      links.scripts();
      source.reportLostLinks(links.addresses, findings);
    }
  }

  private void pages() throws IOException {
    for (PDPage page : pdf.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        // The constructor has numbered all pages.
        int number = Objects.requireNonNull(pages.get(page.getCOSObject()));
        Place place =
            annotation.getRectangle() == null
                ? new Place.OnPage(number, Optional.empty())
                : PageArea.of(number, page, annotation.getRectangle());
        if (annotation instanceof PDAnnotationLink link) {
          check(link.getDestination(), link.getAction(), place, "the link");
        }
        if (annotation.getCOSObject().containsKey(COSName.AA)) {
          findings.error("unsafe", place, "the link runs an action of its own; take it out");
        }
      }
    }
  }

  private void outline(@Nullable PDOutlineNode node) throws IOException {
    if (node == null) {
      return;
    }
    for (PDOutlineItem item : node.children()) {
      check(
          item.getDestination(), item.getAction(), null, "the bookmark “" + item.getTitle() + "”");
      outline(item);
    }
  }

  private void scripts() {
    COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    boolean named = names != null && names.containsKey(COSName.JAVA_SCRIPT);
    COSDictionary opening = catalog.getCOSDictionary(COSName.OPEN_ACTION);
    boolean opens = opening != null && COSName.JAVA_SCRIPT.equals(opening.getCOSName(COSName.S));
    if (named || opens || catalog.containsKey(COSName.AA)) {
      findings.error("unsafe", null, "the file runs a script; take it out of the theme");
    }
  }

  private void check(
      @Nullable PDDestination destination,
      @Nullable PDAction action,
      @Nullable Place place,
      String what)
      throws IOException {
    if (action instanceof PDActionURI uri) {
      String address = String.valueOf(uri.getURI());
      addresses.add(Href.decode(address));
      if (!Href.leadsOut(address)) {
        findings.error(
            "unsafe",
            place,
            what
                + " leads to "
                + address
                + ", which a publication cannot have; use https:, mailto: or the path of a section");
      }
    } else if (action != null && !(action instanceof PDActionGoTo)) {
      findings.error(
          "unsafe",
          place,
          what + " does what a publication may not do (" + action.getSubType() + "); take it out");
    } else {
      PDDestination target = action instanceof PDActionGoTo go ? go.getDestination() : destination;
      if (!isThere(target)) {
        findings.error("broken", place, what + " leads nowhere" + AGAIN);
      }
    }
  }

  private boolean isThere(@Nullable PDDestination destination) throws IOException {
    PDDestination found = destination;
    if (found instanceof PDNamedDestination name) {
      PDDocumentCatalog catalog = pdf.getDocumentCatalog();
      found = catalog.findNamedDestinationPage(name);
    }
    if (!(found instanceof PDPageDestination target)) {
      return false;
    }
    PDPage page = target.getPage();
    int number = target.getPageNumber();
    return page != null
        ? pages.containsKey(page.getCOSObject())
        : number >= 0 && number < pages.size();
  }
}
