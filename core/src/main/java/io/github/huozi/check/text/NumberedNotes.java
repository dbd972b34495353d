package io.github.huozi.check.text;

import io.github.huozi.check.pdf.PdfNotes;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Names;
import io.github.huozi.model.Section;
import io.github.huozi.model.XhtmlTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Gives a manuscript the numbers that its notes have on the pages of a PDF, and a note for each
 * page that calls it. Whether the numbers are right is for {@code check.structure} to say.
 */
final class NumberedNotes {

  private static final String CALL = "a." + Names.NOTE_CALL;

  private final Iterator<PdfNotes.Numbered> calls;
  private final Iterator<PdfNotes.Numbered> inner;
  private int copies;

  private NumberedNotes(PdfNotes printed) {
    this.calls = printed.calls().iterator();
    this.inner = printed.inner().iterator();
  }

  /** The manuscript as a PDF has it. */
  static Manuscript in(Manuscript manuscript, PdfNotes printed) {
    NumberedNotes notes = new NumberedNotes(printed);
    return new Manuscript(
        manuscript.edition(),
        manuscript.sections().stream().map(notes::section).toList(),
        manuscript.images(),
        manuscript.drawings());
  }

  private Section section(Section section) {
    Element title = section.titleTree().copy();
    Element body = section.contentTree().copy();
    Element list = body.selectFirst("> section." + Names.NOTES);
    if (list == null) {
      return section;
    }
    list.remove();
    Called called = new Called();
    list.select("div." + Names.NOTE).forEach(note -> called.notes.put("#" + note.id(), note));
    called.number(title);
    called.number(body);
    list.empty().appendChildren(called.order);
    body.appendChild(list);
    return section.with(XhtmlTree.of(title), XhtmlTree.of(body));
  }

  /** The notes of a section as its calls show them. */
  private final class Called {

    private final Map<String, Element> notes = new HashMap<>();

    /** The notes in the order of their first calls. */
    private final List<Element> order = new ArrayList<>();

    /** For a note, a page and a number the id of the note that is called so. */
    private final Map<String, String> ids = new HashMap<>();

    /** Numbers the calls in a text. What a note calls follows it. */
    void number(Element text) {
      Deque<Element> open = new ArrayDeque<>();
      for (Element call : text.select(CALL)) {
        number(call, calls, open);
        while (!open.isEmpty()) {
          number(open.pop(), inner, open);
        }
      }
    }

    private void number(Element call, Iterator<PdfNotes.Numbered> printed, Deque<Element> open) {
      Element note = notes.get(call.attr("href"));
      if (note == null || !printed.hasNext()) {
        return;
      }
      PdfNotes.Numbered there = printed.next();
      String key = note.id() + " " + there.page() + " " + there.number();
      String id = ids.get(key);
      if (id == null) {
        Element added = add(note, there.number());
        id = added.id();
        ids.put(key, id);
        List<Element> inside = added.select(CALL);
        for (int i = inside.size() - 1; i >= 0; i--) {
          open.push(inside.get(i));
        }
      }
      call.text(there.number());
      call.attr("href", "#" + id);
    }

    private Element add(Element note, String number) {
      Element own = note;
      if (order.contains(note)) {
        copies++;
        own = note.clone();
        own.attr("id", note.id() + "--" + copies);
      }
      order.add(own.attr(Names.NUMBER, number));
      return own;
    }
  }
}
