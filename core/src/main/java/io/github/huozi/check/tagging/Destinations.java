package io.github.huozi.check.tagging;

import io.github.huozi.check.Href;
import io.github.huozi.check.pdf.PdfLinks;
import io.github.huozi.check.tagging.TaggedPdf.Content;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where in a PDF the elements of its document are that links and bookmarks lead to. */
final class Destinations {

  /** How far above or below its words a place may be: a heading has room above it. */
  private static final double ROOM = 60;

  private final TaggedPdf pdf;

  /** Where the elements with an id begin, as far as that is known. */
  private final Map<String, Spot> spots = new HashMap<>();

  Destinations(TaggedPdf pdf, Document print, List<UnitPairs.Pair> pairs) {
    this.pdf = pdf;
    IdentityHashMap<Element, UnitPairs.Pair> paired = new IdentityHashMap<>();
    pairs.forEach(pair -> paired.put(pair.wanted().element(), pair));
    find(print, paired);
  }

  /**
   * A place on a page.
   *
   * @param page counted from 0
   * @param top in pt from below; not a number if the whole page is meant
   */
  private record Spot(int page, double top) {}

  /** Whether it is known where an element is. */
  boolean isKnown(String href) {
    return href.startsWith("#") && spots.containsKey(href.substring(1));
  }

  /** The page that an element begins on, counted from 1; 0 if that is not known. */
  int page(String href) {
    Spot spot = href.startsWith("#") ? spots.get(href.substring(1)) : null;
    return spot == null ? 0 : spot.page() + 1;
  }

  /** Finds out where the elements are that links lead to. */
  private void find(Document print, IdentityHashMap<Element, UnitPairs.Pair> paired) {
    IdentityHashMap<Element, TextUnit> units = new IdentityHashMap<>();
    TextUnit.of(print.body()).forEach(unit -> units.put(unit.element(), unit));
    List<String> waiting = new ArrayList<>();
    for (Element element : print.body().getAllElements()) {
      if (!element.id().isEmpty() && !TextUnit.isInline(element)) {
        waiting.add(element.id());
      }
      if (element.nameIs("img") || element.nameIs("svg")) {
        waiting.clear();
      }
      if (units.containsKey(element)) {
        UnitPairs.Pair pair = paired.get(element);
        Spot spot = pair == null ? null : spot(pair.found().contents());
        if (spot != null) {
          waiting.forEach(id -> spots.putIfAbsent(id, spot));
        }
        waiting.clear();
      }
    }
    for (UnitPairs.Pair pair : paired.values()) {
      List<TextUnit.Phrase> wanted = pair.wanted().links();
      List<TagUnit.Phrase> found = pair.found().links();
      for (int i = 0; wanted.size() == found.size() && i < wanted.size(); i++) {
        String id = wanted.get(i).element().id();
        Spot spot = spot(found.get(i).contents());
        if (!id.isEmpty() && spot != null) {
          spots.put(id, spot);
        }
      }
    }
  }

  private @Nullable Spot spot(List<Content> contents) {
    for (Content content : contents) {
      PageMarks.Mark mark = pdf.mark(content);
      if (mark != null && mark.size() > 0) {
        return new Spot(content.page(), mark.top());
      }
    }
    return null;
  }

  /**
   * Whether a link leads where it should, as far as it is known where that is. What leads nowhere,
   * or where no link may lead, is told by {@link PdfLinks}.
   *
   * @param href {@code #id}, or an address of the web
   */
  boolean leads(@Nullable PDAction action, @Nullable PDDestination destination, String href)
      throws IOException {
    if (!href.startsWith("#")) {
      return action instanceof PDActionURI uri
          && (!Href.leadsOut(String.valueOf(uri.getURI()))
              || Href.decode(String.valueOf(uri.getURI())).equals(Href.decode(href)));
    }
    Spot wanted = spots.get(href.substring(1));
    if (wanted == null) {
      wanted = spots.get(Href.decode(href.substring(1)));
    }
    if (action != null && !(action instanceof PDActionGoTo)) {
      return !(action instanceof PDActionURI);
    }
    Spot found = spot(action instanceof PDActionGoTo go ? go.getDestination() : destination);
    return found == null || wanted == null || isNear(found, wanted);
  }

  private static boolean isNear(Spot found, Spot wanted) {
    return found.page() == wanted.page()
        && (Double.isNaN(found.top()) || Math.abs(found.top() - wanted.top()) <= ROOM);
  }

  private @Nullable Spot spot(@Nullable PDDestination destination) throws IOException {
    PDDestination target = destination;
    if (target instanceof PDNamedDestination name) {
      target = pdf.pdf().getDocumentCatalog().findNamedDestinationPage(name);
    }
    if (!(target instanceof PDPageDestination page)) {
      return null;
    }
    int number =
        page.getPage() == null ? page.getPageNumber() : pdf.number(page.getPage().getCOSObject());
    if (number < 0) {
      return null;
    }
    double top =
        page instanceof PDPageXYZDestination xyz && xyz.getTop() >= 0 ? xyz.getTop() : Double.NaN;
    return new Spot(number, top);
  }
}
