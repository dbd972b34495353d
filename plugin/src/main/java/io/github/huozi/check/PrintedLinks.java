package io.github.huozi.check;

import io.github.huozi.check.TaggedPdf.Content;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Whether each link, bookmark and entry of the contents of a PDF is the one that was written. */
final class PrintedLinks {

  private static final String AGAIN = "; publish the file again";

  /** How far above or below its words a place may be: a heading has room above it. */
  private static final double ROOM = 60;

  private final TaggedPdf pdf;
  private final FinishedEdition edition;
  private final Findings findings;
  private final boolean themed;

  /** Where the elements with an id begin, as far as that is known. */
  private final Map<String, Spot> spots = new HashMap<>();

  PrintedLinks(TaggedPdf pdf, FinishedEdition edition, boolean themed, Findings findings) {
    this.pdf = pdf;
    this.edition = edition;
    this.themed = themed;
    this.findings = findings;
  }

  /**
   * A place on a page.
   *
   * @param page counted from 0
   * @param top in pt from below; not a number if the whole page is meant
   */
  private record Spot(int page, double top) {}

  void check(Document print, List<UnitPairs.Pair> pairs) throws IOException {
    Map<Element, UnitPairs.Pair> paired = new IdentityHashMap<>();
    pairs.forEach(pair -> paired.put(pair.wanted().element(), pair));
    find(print, paired);
    for (UnitPairs.Pair pair : pairs) {
      links(pair);
    }
    contents(print);
    bookmarks(print);
    for (int number = 0; number < pdf.pages().size(); number++) {
      areas(number);
    }
  }

  /** Finds out where the elements are that links lead to. */
  private void find(Document print, Map<Element, UnitPairs.Pair> paired) {
    Map<Element, TextUnit> units = new IdentityHashMap<>();
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
      List<TextUnit.Phrase> wanted = links(pair.wanted());
      List<TagUnit.Phrase> found = links(pair.found());
      for (int i = 0; wanted.size() == found.size() && i < wanted.size(); i++) {
        String id = wanted.get(i).element().id();
        Spot spot = spot(found.get(i).contents());
        if (!id.isEmpty() && spot != null) {
          spots.put(id, spot);
        }
      }
    }
  }

  private Spot spot(List<Content> contents) {
    for (Content content : contents) {
      PageMarks.Mark mark = pdf.mark(content);
      if (mark != null && mark.size() > 0) {
        return new Spot(content.page(), mark.top());
      }
    }
    return null;
  }

  private static List<TextUnit.Phrase> links(TextUnit unit) {
    return unit.phrases().stream().filter(phrase -> phrase.role().equals("Link")).toList();
  }

  private static List<TagUnit.Phrase> links(TagUnit unit) {
    return unit.phrases().stream().filter(phrase -> phrase.role().equals("Link")).toList();
  }

  private void links(UnitPairs.Pair pair) throws IOException {
    List<TextUnit.Phrase> wanted = links(pair.wanted());
    List<TagUnit.Phrase> found = links(pair.found());
    List<String> wantedTexts = wanted.stream().map(TextUnit.Phrase::text).toList();
    List<String> foundTexts = found.stream().map(TagUnit.Phrase::text).toList();
    if (!wantedTexts.equals(foundTexts)) {
      findings.error(
          "changed",
          pair.found().contents().isEmpty() ? null : page(pair.found().contents().get(0).page()),
          TagCheck.line(edition, pair.wanted().element()),
          "in “%s” other words are linked than were written so; publish the file again"
              .formatted(TagCheck.words(pair.wanted())));
      return;
    }
    for (int i = 0; i < wanted.size(); i++) {
      link(
          wanted.get(i).element(),
          found.get(i),
          "the link “" + wanted.get(i).element().text() + "”");
    }
  }

  private void link(Element wanted, TagUnit.Phrase found, String what) throws IOException {
    if (found.annotations().isEmpty()) {
      report(wanted, found, what + " is none in the file; publish it again");
      return;
    }
    for (COSDictionary dictionary : found.annotations()) {
      PDAnnotationLink link = new PDAnnotationLink(dictionary);
      if (!leads(link.getAction(), link.getDestination(), wanted.attr("href"))) {
        report(wanted, found, what + " leads elsewhere than " + wanted.attr("href") + AGAIN);
        return;
      }
      String words = TextUnit.key(dictionary.getString(COSName.CONTENTS, ""));
      String text = TextUnit.key(wanted.text());
      boolean note = wanted.hasClass("note-call") || wanted.hasClass("note-number");
      boolean titled = !wanted.attr("title").isBlank();
      if (!titled && !(note ? words.contains(text) : words.equals(text))) {
        report(
            wanted,
            found,
            what
                + " is described as “"
                + dictionary.getString(COSName.CONTENTS, "")
                + "” to those who hear it"
                + AGAIN);
        return;
      }
    }
    beside(wanted, found, what);
  }

  /** A link must lie on its words: on more than half of them, since a note's call is small. */
  private void beside(Element wanted, TagUnit.Phrase found, String what) {
    int inside = 0;
    int all = 0;
    for (Content content : found.contents()) {
      List<PDRectangle> areas = new ArrayList<>();
      for (COSDictionary annotation : found.annotations()) {
        if (isOnPage(annotation, content.page())) {
          PDRectangle area = new PDAnnotationLink(annotation).getRectangle();
          if (area != null) {
            areas.add(area);
          }
        }
      }
      PageMarks.Mark mark = pdf.mark(content);
      if (mark != null) {
        inside += mark.inside(areas);
        all += mark.size();
      }
    }
    if (2 * inside < all) {
      report(wanted, found, what + " lies beside its words" + AGAIN);
    }
  }

  private boolean isOnPage(COSDictionary annotation, int page) {
    COSArray annotations = pdf.pages().get(page).getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) == annotation) {
        return true;
      }
    }
    return false;
  }

  private boolean leads(PDAction action, PDDestination destination, String href)
      throws IOException {
    if (!href.startsWith("#")) {
      return action instanceof PDActionURI uri
          && Href.decode(String.valueOf(uri.getURI())).equals(Href.decode(href));
    }
    Spot wanted = spots.get(href.substring(1));
    if (wanted == null) {
      wanted = spots.get(Href.decode(href.substring(1)));
    }
    if (action != null && !(action instanceof PDActionGoTo)) {
      return false;
    }
    Spot found = spot(action instanceof PDActionGoTo go ? go.getDestination() : destination);
    return found != null && (wanted == null || isNear(found, wanted));
  }

  private static boolean isNear(Spot found, Spot wanted) {
    return found.page() == wanted.page()
        && (Double.isNaN(found.top()) || Math.abs(found.top() - wanted.top()) <= ROOM);
  }

  private Spot spot(PDDestination destination) throws IOException {
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

  /** The contents, and the numbers of pages that they give. */
  private void contents(Document print) throws IOException {
    List<Element> wanted =
        print.select("nav a[href]").stream()
            .filter(link -> !TextUnit.key(link.text()).isEmpty())
            .toList();
    List<TagUnit.Phrase> found = new ArrayList<>();
    for (TagUnit unit : TagUnit.of(pdf)) {
      if (unit.surroundings().contains("TOC")) {
        found.addAll(links(unit));
      }
    }
    if (found.isEmpty() && themed) {
      return; // A theme may do without.
    }
    for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      if (i >= found.size()) {
        findings.error(
            "contents",
            null,
            TagCheck.line(edition, wanted.get(i)),
            "the contents lack “" + wanted.get(i).text() + "”" + AGAIN);
        return;
      } else if (i >= wanted.size()
          || !found.get(i).text().startsWith(TextUnit.key(wanted.get(i).text()))) {
        findings.error(
            "contents",
            place(found.get(i)),
            "the contents have “"
                + found.get(i).text()
                + "”"
                + (i < wanted.size()
                    ? " where “" + wanted.get(i).text() + "” should be"
                    : " too much")
                + AGAIN);
        return;
      }
      String what = "the entry “" + wanted.get(i).text() + "” of the contents";
      link(wanted.get(i), found.get(i), what);
      number(wanted.get(i), found.get(i), what);
    }
  }

  private void number(Element wanted, TagUnit.Phrase found, String what) {
    String number = found.text().substring(TextUnit.key(wanted.text()).length()).replace(".", "");
    Spot spot = spots.get(wanted.attr("href").substring(1));
    // A theme may count pages otherwise.
    if (!themed
        && spot != null
        && number.matches("[0-9]{1,6}")
        && Integer.parseInt(number) != spot.page() + 1) {
      report(
          wanted,
          found,
          what + " gives page " + number + ", and it is on page " + (spot.page() + 1) + AGAIN);
    }
  }

  /** A bookmark that is written or found. */
  private record Bookmark(String title, int depth, String href, PDOutlineItem item) {}

  private void bookmarks(Document print) throws IOException {
    List<Bookmark> wanted = new ArrayList<>();
    Element root = print.head().selectFirst("bookmarks");
    if (root != null) {
      for (Element bookmark : root.select("bookmark")) {
        int depth = 0;
        for (Node at = bookmark.parent(); at != null && at != root; at = at.parent()) {
          depth++;
        }
        wanted.add(new Bookmark(closed(bookmark.attr("name")), depth, bookmark.attr("href"), null));
      }
    }
    List<Bookmark> found = new ArrayList<>();
    collect(pdf.pdf().getDocumentCatalog().getDocumentOutline(), found);
    if (themed) {
      // A theme may hide a heading, which then has no place to lead to.
      List<String> there = found.stream().map(Bookmark::title).toList();
      wanted.removeIf(
          bookmark ->
              !spots.containsKey(bookmark.href().substring(1))
                  && !there.contains(bookmark.title()));
    }
    for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      if (i >= found.size()) {
        bookmark("the bookmark “" + wanted.get(i).title() + "” is missing" + AGAIN);
        return;
      } else if (i >= wanted.size() || !wanted.get(i).title().equals(found.get(i).title())) {
        bookmark(
            "the bookmark “"
                + found.get(i).title()
                + "” stands "
                + (i < wanted.size()
                    ? "where “" + wanted.get(i).title() + "” should be"
                    : "too much")
                + AGAIN);
        return;
      }
      Bookmark item = found.get(i);
      if (item.depth() != wanted.get(i).depth()) {
        bookmark("the bookmark “" + item.title() + "” stands on another level" + AGAIN);
      } else if (!leads(
          item.item().getAction(), item.item().getDestination(), wanted.get(i).href())) {
        bookmark("the bookmark “" + item.title() + "” leads elsewhere than to its heading" + AGAIN);
      }
    }
  }

  private void bookmark(String message) {
    findings.error("bookmarks", null, message);
  }

  /** Not recursive: the outline may be deep, or run in a circle. */
  private static void collect(PDOutlineNode outline, List<Bookmark> found) {
    if (outline == null) {
      return;
    }
    Map<COSDictionary, Boolean> seen = new IdentityHashMap<>();
    Deque<PDOutlineItem> open = new ArrayDeque<>();
    PDOutlineItem at = outline.getFirstChild();
    while (at != null || !open.isEmpty()) {
      if (at == null || seen.put(at.getCOSObject(), true) != null) {
        at = open.isEmpty() ? null : open.pop().getNextSibling();
        continue;
      }
      found.add(new Bookmark(closed(String.valueOf(at.getTitle())), open.size(), "", at));
      PDOutlineItem child = at.getFirstChild();
      if (child != null) {
        open.push(at);
        at = child;
      } else {
        at = at.getNextSibling();
      }
    }
  }

  /** A link that is nowhere on its page cannot be touched. */
  private void areas(int number) {
    PDRectangle box = pdf.pages().get(number).getCropBox();
    COSArray annotations = pdf.pages().get(number).getCOSObject().getCOSArray(COSName.ANNOTS);
    for (int i = 0; annotations != null && i < annotations.size(); i++) {
      if (annotations.getObject(i) instanceof COSDictionary annotation) {
        PDRectangle area = new PDAnnotationLink(annotation).getRectangle();
        if (area == null
            || area.getUpperRightX() < box.getLowerLeftX()
            || area.getLowerLeftX() > box.getUpperRightX()
            || area.getUpperRightY() < box.getLowerLeftY()
            || area.getLowerLeftY() > box.getUpperRightY()) {
          findings.error(
              "changed",
              page(number),
              "the link “"
                  + annotation.getString(COSName.CONTENTS, "")
                  + "” lies off its page"
                  + AGAIN);
        }
      }
    }
  }

  private void report(Element wanted, TagUnit.Phrase found, String message) {
    findings.error("changed", place(found), TagCheck.line(edition, wanted), message);
  }

  private static Place place(TagUnit.Phrase found) {
    return found.contents().isEmpty() ? null : page(found.contents().get(0).page());
  }

  private static Place page(int number) {
    return new Place.OnPage(number + 1, Optional.empty());
  }

  private static String closed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
