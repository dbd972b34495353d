package io.github.huozi.check.text;

import io.github.huozi.check.pdf.PdfNotes;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.XhtmlTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** The id of the note that a note, a page and a number call. */
    private final Map<String, String> ids = new HashMap<>();

    /** Numbers the calls in a text. What a note calls follows it. */
    void number(Element text) {
      for (Element call : text.select(CALL)) {
        if (isNote(call) && calls.hasNext()) {
          number(call, calls.next());
        }
      }
    }

    private boolean isNote(Element call) {
      return notes.containsKey(call.attr("href"));
    }

    private void number(Element call, PdfNotes.Numbered there) {
      Element note = Objects.requireNonNull(notes.get(call.attr("href")));
      String key = note.id() + " " + there.page() + " " + there.number();
      String id = ids.get(key);
      if (id == null) {
        Element added = add(note, there.number());
        id = added.id();
        ids.put(key, id);
        // A note's own calls are all printed before those of the notes that they call.
        Map<Element, PdfNotes.Numbered> inside = new LinkedHashMap<>();
        for (Element next : added.select(CALL)) {
          if (isNote(next) && inner.hasNext()) {
            inside.put(next, inner.next());
          }
        }
        inside.forEach(this::number);
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
