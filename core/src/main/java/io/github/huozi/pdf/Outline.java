package io.github.huozi.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The outline that a viewer shows beside the pages, from the document's headings. */
final class Outline {

  private static final String HEADINGS = "h1[id], h2[id], h3[id], h4[id]";

  private Outline() {}

  /** Adds what the renderer makes bookmarks of. A heading of class {@code unlisted} is left out. */
  static void addTo(Document document) {
    Element bookmarks = document.head().appendElement("bookmarks");
    Deque<Entry> open = new ArrayDeque<>();
    for (Element heading : document.body().select(HEADINGS)) {
      if (heading.hasClass("unlisted")) {
        continue;
      }
      int level = heading.tagName().charAt(1) - '0';
      while (!open.isEmpty() && open.peek().level >= level) {
        open.pop();
      }
      Element parent = open.isEmpty() ? bookmarks : open.peek().bookmark;
      Element bookmark =
          parent
              .appendElement("bookmark")
              .attr("name", textOf(heading))
              .attr("href", "#" + heading.id());
      open.push(new Entry(level, bookmark));
    }
    if (bookmarks.childrenSize() == 0) {
      bookmarks.remove();
    }
  }

  private static String textOf(Element heading) {
    Element text = heading.clone();
    text.select(".note-call, .footnote, rt, rp").remove();
    return text.text();
  }

  private record Entry(int level, Element bookmark) {}
}
