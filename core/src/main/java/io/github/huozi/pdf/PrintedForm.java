package io.github.huozi.pdf;

import io.github.huozi.language.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Brings a document into its printed form: bookmarks in the head, ruby text after its base, notes
 * at their calls.
 */
public final class PrintedForm {

  private static final String HEADINGS = "h1[id], h2[id], h3[id], h4[id]";

  private PrintedForm() {}

  /**
   * Changes a document.
   *
   * <p>The bookmarks are nested {@code <bookmark name="…" href="#…">} in {@code <bookmarks>}, and a
   * note is a {@code <div class="footnote">} before its call.
   */
  public static void apply(Document xhtml, Language language) {
    addBookmarks(xhtml);
    RubyReadings.place(xhtml, language);
    placeNotes(xhtml);
  }

  /** Adds bookmarks for the headings, except those of class {@code unlisted}. */
  private static void addBookmarks(Document document) {
    Element bookmarks = document.head().appendElement("bookmarks");
    Deque<Bookmark> open = new ArrayDeque<>();
    for (Element heading : document.body().select(HEADINGS)) {
      if (heading.hasClass("unlisted")) {
        continue;
      }
      int level = heading.tagName().charAt(1) - '0';
      while (!open.isEmpty() && open.peek().level >= level) {
        open.pop();
      }
      Element parent = open.isEmpty() ? bookmarks : open.peek().element;
      Element bookmark =
          parent
              .appendElement("bookmark")
              .attr("name", textOf(heading))
              .attr("href", "#" + heading.id());
      open.push(new Bookmark(level, bookmark));
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

  private record Bookmark(int level, Element element) {}

  /** Moves each note from its section's end to its first call, whose page's foot it is put at. */
  private static void placeNotes(Document document) {
    Map<String, Element> notes = new HashMap<>();
    for (Element section : document.select("section.notes")) {
      for (Element note : section.select("div.note")) {
        notes.put("#" + note.id(), note);
      }
      section.remove();
    }
    Map<Node, Element> footnotes = new HashMap<>();
    Set<Element> parents = new LinkedHashSet<>();
    for (Element call : document.select("a.note-call")) {
      // A second call of the same note finds none.
      Element note = notes.remove(call.attr("href"));
      if (note != null && call.parent() != null) {
        footnotes.put(call, footnote(note, call));
        parents.add(call.parent());
      }
    }
    parents.forEach(parent -> insert(footnotes, parent));
  }

  /**
   * Inserts the notes of an element before their calls: the renderer collapses a space after a note
   * with the one before. It inserts all at once, since each insertion renumbers all siblings.
   */
  private static void insert(Map<Node, Element> footnotes, Element parent) {
    List<Node> children = new ArrayList<>();
    for (Node child : parent.childNodes()) {
      Element footnote = footnotes.get(child);
      if (footnote != null) {
        children.add(footnote);
      }
      children.add(child);
    }
    parent.empty();
    parent.appendChildren(children);
  }

  private static Element footnote(Element note, Element call) {
    Element footnote = new Element("div").addClass("footnote").attr("id", note.id());
    note.children().forEach(block -> footnote.appendChild(block.clone()));
    Element number =
        new Element("a")
            .addClass("note-number")
            .attr("href", "#" + call.id())
            .text(note.attr("data-number"));
    Element first = footnote.childrenSize() > 0 ? footnote.child(0) : footnote;
    (first.normalName().equals("p") ? first : footnote).prependChild(number);
    return footnote;
  }
}
