package io.github.huozi.source.section;

import io.github.huozi.language.Language;
import io.github.huozi.model.NoteForm;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Names;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.query.Queries;
import io.github.huozi.source.html.structure.Nesting;
import io.github.huozi.source.text.Markup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Numbers the notes of an edition in the order of their first calls, and appends them to their
 * section. A note that a note calls is counted after that one.
 */
public final class NoteNumbers {

  private static final Pattern NOT_ASCII_NAME = Pattern.compile("[^A-Za-z0-9_-]+");

  private final Language language;
  private final NoteForm form;
  private final boolean perSection;
  private int last;

  /**
   * @param language the edition's language
   */
  public NoteNumbers(Publication publication, Language language) {
    this.language = language;
    this.form = publication.notes().form();
    this.perSection = publication.noteNumbers() != NoteStyle.Numbers.THROUGH;
  }

  /**
   * Turns the calls of a section into links, and appends the notes to its body. Each call keeps the
   * attribute {@link Markup#NOTE}, which distinguishes it from an author's link.
   */
  public void number(Draft draft) {
    if (perSection) {
      last = 0;
    }
    Calls calls = new Calls(draft);
    draft.heading().ifPresent(calls::find);
    calls.find(draft.body());
    Element section = new Element("section").addClass(Names.NOTES);
    for (CalledNote called : calls.order) {
      Draft.Note note = called.note();
      Element block = Nesting.numbered("div", note.body()).addClass("note");
      block.attr(Names.LINE, String.valueOf(note.line()));
      if (note.body().hasAttr("lang")) {
        block.attr("lang", note.body().attr("lang"));
      }
      block.attr("id", called.id()).attr(Names.NUMBER, called.number());
      section.appendChild(block.appendChildren(List.copyOf(note.body().childNodes())));
    }
    if (section.childrenSize() > 0) {
      section.attr(Names.LINE, section.child(0).attr(Names.LINE));
      draft.body().appendChild(section);
    }
    reportUncalled(draft, calls.called.keySet());
    if (form.digits() == NoteForm.Digits.CIRCLED && last > NoteForm.LAST_CIRCLED) {
      tellOfBrackets(draft, calls.order);
    }
  }

  /** Tells of the first note whose number is in no circle. */
  private void tellOfBrackets(Draft draft, List<CalledNote> order) {
    int first = NoteForm.LAST_CIRCLED - (last - order.size());
    // An earlier section may have told it.
    if (first >= 0) {
      CalledNote note = order.get(first);
      draft
          .reporter()
          .warning(
              note.note().line(),
              "circled numbers end at 50; this note and those after it have " + note.number(),
              "write form: 〔1〕 or the like below notes: in publication.yaml");
    }
  }

  private static void reportUncalled(Draft draft, Set<String> called) {
    draft
        .notes()
        .forEach(
            (key, note) -> {
              if (!called.contains(key)) {
                draft
                    .reporter()
                    .report(
                        ProblemKind.UNCALLED_NOTE,
                        note.line(),
                        "the note [^" + note.label() + "] is never referred to",
                        "refer to it in the text or delete it");
              }
            });
  }

  /**
   * A note that has been called.
   *
   * @param name the part of its id, and of its calls' ids, that comes from the label
   */
  private record CalledNote(Draft.Note note, String id, String number, String name) {}

  /** The calls of one section. */
  private final class Calls {

    private final Draft draft;
    private final List<CalledNote> order = new ArrayList<>();
    private final Map<String, CalledNote> called = new HashMap<>();

    Calls(Draft draft) {
      this.draft = draft;
    }

    /** Finds the calls in an element. The notes that a note calls follow it. */
    void find(Element root) {
      Deque<Element> open = new ArrayDeque<>(Queries.select(root, "[" + Markup.NOTE + "]"));
      while (!open.isEmpty()) {
        Element call = open.pop();
        String key = call.attr(Markup.NOTE);
        Draft.Note note = draft.notes().get(key);
        if (note == null) {
          call.remove();
          continue;
        }
        CalledNote target = called.get(key);
        if (target == null) {
          takeLanguage(note, call);
          target = number(note);
          order.add(target);
          called.put(key, target);
          List<Element> inner = Queries.select(note.body(), "[" + Markup.NOTE + "]");
          for (int i = inner.size() - 1; i >= 0; i--) {
            open.push(inner.get(i));
          }
        }
        call.tagName("a").addClass(Names.NOTE_CALL);
        if (form.digits() == NoteForm.Digits.SIGNS) {
          call.addClass(Names.NOTE_SIGN);
        }
        call.attr("id", draft.anchors().unnamed(Names.CALL_ID + "-" + target.name()));
        call.attr("href", "#" + target.id()).text(target.number());
      }
    }

    /** Sets the language of a note that stands in text of another language than its section. */
    private static void takeLanguage(Draft.Note note, Element call) {
      Element around = Queries.closest(call, "[lang]");
      if (note.isInText() && around != null) {
        note.body().attr("lang", around.attr("lang"));
      }
    }

    private CalledNote number(Draft.Note note) {
      String name = name(note.label());
      String id = draft.anchors().unnamed(Names.NOTE_ID + "-" + name);
      return new CalledNote(note, id, form.write(++last, language), name);
    }

    private static String name(String label) {
      String name = NOT_ASCII_NAME.matcher(label).replaceAll("-").replaceAll("^-+|-+$", "");
      return name.isEmpty() ? "note" : name;
    }
  }
}
