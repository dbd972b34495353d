package io.github.huozi.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Moves each note from its section's end to its call, where the renderer takes it to the foot. */
final class PageNotes {

  private PageNotes() {}

  static void place(Document document) {
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
      // A note that is called again stays where it was called first.
      Element note = notes.remove(call.attr("href"));
      if (note != null && call.parent() != null) {
        footnotes.put(call, footnote(note, call));
        parents.add(call.parent());
      }
    }
    parents.forEach(parent -> insert(footnotes, parent));
  }

  /**
   * Puts notes before their calls, since the renderer takes a space after a note for the second of
   * two. All of a parent's at once: each that comes in by itself has its siblings numbered anew.
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
