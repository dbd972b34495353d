package io.github.huozi.pdf;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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
    for (Element call : document.select("a.note-call")) {
      // A note that is called again stays where it was called first.
      Element note = notes.remove(call.attr("href"));
      if (note != null) {
        // Before the call, since the renderer takes a space after a note for the second of two.
        call.before(footnote(note, call));
      }
    }
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
