package io.github.huozi.check.structure;

import io.github.huozi.model.Manuscript;
import io.github.huozi.model.NoteForm;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that the notes of a manuscript must have, counted anew. A note that a note calls is
 * counted after that one.
 */
final class CountedNotes {

  private static final String CALL = "a." + Names.NOTE_CALL;

  /** The numbers of the calls in the text, in order. */
  final List<String> calls = new ArrayList<>();

  /** The numbers of the calls in notes, note by note. */
  final List<String> inner = new ArrayList<>();

  /** The numbers of the notes. */
  final List<String> notes = new ArrayList<>();

  /** The index of the first call in the text, for each note; -1 if only a note calls it. */
  final List<Integer> first = new ArrayList<>();

  private final Manuscript manuscript;
  private final NoteForm form;
  private int last;

  private CountedNotes(Manuscript manuscript, NoteForm form) {
    this.manuscript = manuscript;
    this.form = form;
  }

  /**
   * Counts notes.
   *
   * @param through whether the sections are counted as one
   */
  static CountedNotes of(Manuscript manuscript, NoteForm form, boolean through) {
    CountedNotes counted = new CountedNotes(manuscript, form);
    for (Section section : manuscript.sections()) {
      counted.last = through ? counted.last : 0;
      counted.section(section);
    }
    return counted;
  }

  /** Counts the notes of one section. */
  static CountedNotes of(Manuscript manuscript, Section section, NoteForm form, int before) {
    CountedNotes counted = new CountedNotes(manuscript, form);
    counted.last = before;
    counted.section(section);
    return counted;
  }

  private void section(Section section) {
    Element text = new Element("div");
    text.appendChild(section.titleTree().copy()).appendChild(section.contentTree().copy());
    Map<String, Element> bodies = new HashMap<>();
    for (Element note : text.select("section." + Names.NOTES + " > div." + Names.NOTE)) {
      bodies.put("#" + note.id(), note);
    }
    text.select("section." + Names.NOTES).remove();
    Map<String, String> numbers = new HashMap<>();
    List<Element> counted = new ArrayList<>();
    for (Element call : text.select(CALL)) {
      Deque<Element> open = new ArrayDeque<>(List.of(call));
      while (!open.isEmpty()) {
        Element next = open.pop();
        String href = next.attr("href");
        @Nullable Element body = bodies.get(href);
        if (!numbers.containsKey(href) && body != null) {
          last++;
          String number = form.write(last, manuscript.edition().language());
          numbers.put(href, number);
          counted.add(body);
          notes.add(number);
          first.add(next.equals(call) ? calls.size() : -1);
          List<Element> inside = body.select(CALL);
          for (int i = inside.size() - 1; i >= 0; i--) {
            open.push(inside.get(i));
          }
        }
        if (next.equals(call)) {
          calls.add(numbers.getOrDefault(href, ""));
        }
      }
    }
    for (Element body : counted) {
      for (Element call : body.select(CALL)) {
        inner.add(numbers.getOrDefault(call.attr("href"), ""));
      }
    }
  }
}
