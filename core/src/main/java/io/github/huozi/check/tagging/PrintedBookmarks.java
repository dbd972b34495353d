package io.github.huozi.check.tagging;

import io.github.huozi.check.Findings;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Checks that a PDF's bookmarks are the headings, at their levels and in their order. */
final class PrintedBookmarks {

  private static final String HEADINGS =
      "h1[id]:not(.unlisted), h2[id]:not(.unlisted), h3[id]:not(.unlisted), h4[id]:not(.unlisted),"
          + "h5.section-title[id]:not(.unlisted), h6.section-title[id]:not(.unlisted),"
          + "[data-rank=3][id]:not(.unlisted), [data-rank=4][id]:not(.unlisted)";

  private static final String AGAIN = "; publish the file again";

  private final TaggedPdf pdf;
  private final Destinations destinations;
  private final boolean themed;
  private final Findings findings;

  PrintedBookmarks(TaggedPdf pdf, Destinations destinations, boolean themed, Findings findings) {
    this.pdf = pdf;
    this.destinations = destinations;
    this.themed = themed;
    this.findings = findings;
  }

  /**
   * A bookmark of the printed document or of the PDF.
   *
   * @param item the bookmark of the PDF; null for one of the document
   */
  private record Bookmark(String title, int depth, String href, @Nullable PDOutlineItem item) {}

  /** Reports the first missing or additional bookmark, and wrong levels and targets before it. */
  void check(Document print) throws IOException {
    List<Bookmark> found = new ArrayList<>();
    collect(pdf.pdf().getDocumentCatalog().getDocumentOutline(), found);
    // A heading that the theme hides has no position to lead to.
    Set<String> titles = found.stream().map(Bookmark::title).collect(Collectors.toSet());
    List<Bookmark> wanted =
        wanted(
            print,
            bookmark ->
                !themed
                    || destinations.isKnown(bookmark.href())
                    || titles.contains(bookmark.title()));
    for (int i = 0; i < Math.max(wanted.size(), found.size()); i++) {
      if (i >= found.size()) {
        report("the bookmark “" + wanted.get(i).title() + "” is missing" + AGAIN);
        return;
      } else if (i >= wanted.size() || !wanted.get(i).title().equals(found.get(i).title())) {
        report(
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
        report("the bookmark “" + item.title() + "” stands on another level" + AGAIN);
      } else if (item.item() != null
          && !destinations.leads(
              item.item().getAction(), item.item().getDestination(), wanted.get(i).href())) {
        report("the bookmark “" + item.title() + "” leads elsewhere than to its heading" + AGAIN);
      }
    }
  }

  /**
   * The bookmarks of a document: its headings with an id, except those of class unlisted.
   *
   * @param isShown whether a heading is printed
   */
  private static List<Bookmark> wanted(Document print, Predicate<Bookmark> isShown) {
    List<Bookmark> wanted = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    for (Element heading : print.body().select(HEADINGS)) {
      int level = heading.tagName().charAt(1) - '0';
      while (!open.isEmpty() && open.peek() >= level) {
        open.pop();
      }
      Element title = heading.clone();
      title.select(".note-call, .link-address, .footnote, rt, rp").remove();
      Bookmark bookmark =
          new Bookmark(collapsed(title.text()), open.size(), "#" + heading.id(), null);
      if (isShown.test(bookmark)) {
        wanted.add(bookmark);
        open.push(level);
      }
    }
    return wanted;
  }

  private void report(String message) {
    findings.error("bookmarks", null, message);
  }

  /** Collects the bookmarks without recursion: the outline may be deep, or have a cycle. */
  private static void collect(@Nullable PDOutlineNode outline, List<Bookmark> found) {
    if (outline == null) {
      return;
    }
    IdentityHashMap<COSDictionary, Boolean> seen = new IdentityHashMap<>();
    Deque<PDOutlineItem> open = new ArrayDeque<>();
    PDOutlineItem at = outline.getFirstChild();
    while (at != null || !open.isEmpty()) {
      if (at == null || seen.put(at.getCOSObject(), true) != null) {
        at = open.isEmpty() ? null : open.pop().getNextSibling();
        continue;
      }
      found.add(new Bookmark(collapsed(String.valueOf(at.getTitle())), open.size(), "", at));
      PDOutlineItem child = at.getFirstChild();
      if (child != null) {
        open.push(at);
        at = child;
      } else {
        at = at.getNextSibling();
      }
    }
  }

  private static String collapsed(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
