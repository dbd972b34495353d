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

/** Finds the positions in a PDF of the elements that links and bookmarks lead to. */
final class Destinations {

  /** The greatest distance of a destination from its text, in pt, if other text is between. */
  private static final double MAX_DISTANCE = 60;

  private final TaggedPdf pdf;

  /** The starts of elements, by their ids; not every element can be found. */
  private final Map<String, Position> positions = new HashMap<>();

  Destinations(TaggedPdf pdf, Document print, List<TagUnit.Pair> pairs) {
    this.pdf = pdf;
    IdentityHashMap<Element, TagUnit.Pair> paired = new IdentityHashMap<>();
    pairs.forEach(pair -> paired.put(pair.wanted().element(), pair));
    find(print, paired);
  }

  /**
   * A position on a page.
   *
   * @param page counted from 0
   * @param top in pt from the bottom of the page; NaN for the whole page
   */
  private record Position(int page, double top) {}

  /** Whether the position of an element is known. */
  boolean isKnown(String href) {
    return href.startsWith("#") && positions.containsKey(href.substring(1));
  }

  /** The page on which an element begins, counted from 1; 0 if it is not known. */
  int page(String href) {
    Position position = href.startsWith("#") ? positions.get(href.substring(1)) : null;
    return position == null ? 0 : position.page() + 1;
  }

  /**
   * Finds the positions of all elements with ids. An id on a block is at the block's first text.
   */
  private void find(Document print, IdentityHashMap<Element, TagUnit.Pair> paired) {
    IdentityHashMap<Element, TextUnit> units = new IdentityHashMap<>();
    TextUnit.of(print.body()).forEach(unit -> units.put(unit.element(), unit));
    List<String> pending = new ArrayList<>();
    for (Element element : print.body().getAllElements()) {
      if (!element.id().isEmpty() && !TextUnit.isInline(element)) {
        pending.add(element.id());
      }
      if (element.nameIs("img") || element.nameIs("svg")) {
        pending.clear();
      }
      if (units.containsKey(element)) {
        TagUnit.Pair pair = paired.get(element);
        Position position = pair == null ? null : position(pair.found().contents());
        if (position != null) {
          pending.forEach(id -> positions.putIfAbsent(id, position));
        }
        pending.clear();
      }
    }
    for (TagUnit.Pair pair : paired.values()) {
      List<TextUnit.Phrase> wanted = pair.wanted().links();
      List<TagUnit.Phrase> found = pair.found().links();
      for (int i = 0; wanted.size() == found.size() && i < wanted.size(); i++) {
        String id = wanted.get(i).element().id();
        Position position = position(found.get(i).contents());
        if (!id.isEmpty() && position != null) {
          positions.put(id, position);
        }
      }
    }
  }

  private @Nullable Position position(List<Content> contents) {
    for (Content content : contents) {
      PageMarks.Mark mark = pdf.mark(content);
      if (mark != null && mark.size() > 0) {
        return new Position(content.page(), mark.top());
      }
    }
    return null;
  }

  /**
   * Whether a link leads to its target, or the position of the target is not known. {@link
   * PdfLinks} reports links without a target, and links that are not allowed.
   *
   * @param href {@code #id}, or an address on the web
   */
  boolean leads(@Nullable PDAction action, @Nullable PDDestination destination, String href)
      throws IOException {
    if (!href.startsWith("#")) {
      return action instanceof PDActionURI uri
          && (!Href.leadsOut(String.valueOf(uri.getURI()))
              || Href.decode(String.valueOf(uri.getURI())).equals(Href.decode(href)));
    }
    Position wanted = positions.get(href.substring(1));
    if (wanted == null) {
      wanted = positions.get(Href.decode(href.substring(1)));
    }
    if (action != null && !(action instanceof PDActionGoTo)) {
      return !(action instanceof PDActionURI);
    }
    Position found =
        position(action instanceof PDActionGoTo go ? go.getDestination() : destination);
    return found == null || wanted == null || isNear(found, wanted);
  }

  private boolean isNear(Position found, Position wanted) {
    return found.page() == wanted.page()
        && (Double.isNaN(found.top())
            || Math.abs(found.top() - wanted.top()) <= MAX_DISTANCE
            || isNothingBetween(found, wanted));
  }

  /** Whether a destination lies above its text, with white only between: that of a part's title. */
  private boolean isNothingBetween(Position found, Position wanted) {
    return found.top() > wanted.top()
        && pdf.content(found.page()).marks().values().stream()
            .noneMatch(mark -> mark.top() > wanted.top() + 1 && mark.top() < found.top());
  }

  private @Nullable Position position(@Nullable PDDestination destination) throws IOException {
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
    return new Position(number, top);
  }
}
