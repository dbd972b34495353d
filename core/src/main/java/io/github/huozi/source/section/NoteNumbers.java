package io.github.huozi.source.section;

import io.github.huozi.source.html.MarkupParser;
import io.github.huozi.source.html.Nesting;
import io.github.huozi.source.text.Markup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Numbers the notes of an edition in the order of their first calls, and appends them to their
 * section.
 */
public final class NoteNumbers {

  private static final Pattern NOT_ASCII_NAME = Pattern.compile("[^A-Za-z0-9_-]+");

  private final boolean perSection;
  private int last;

  /**
   * @param perSection whether each section's notes start from 1
   */
  public NoteNumbers(boolean perSection) {
    this.perSection = perSection;
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
    Element section = new Element("section").addClass("notes");
    // A note may call further notes, which are appended to the order.
    for (int i = 0; i < calls.order.size(); i++) {
      String key = calls.order.get(i);
      Draft.Note note = draft.notes().get(key);
      if (note != null) {
        calls.find(note.body());
        Element block = Nesting.numbered("div", note.body()).addClass("note");
        block.attr(MarkupParser.LINE, String.valueOf(note.line()));
        block.attr("id", calls.ids.get(key)).attr("data-number", calls.numbers.get(key));
        section.appendChild(block.appendChildren(List.copyOf(note.body().childNodes())));
      }
    }
    if (section.childrenSize() > 0) {
      section.attr(MarkupParser.LINE, section.child(0).attr(MarkupParser.LINE));
      draft.body().appendChild(section);
    }
    reportUncalled(draft, new LinkedHashSet<>(calls.order));
  }

  private static void reportUncalled(Draft draft, Set<String> called) {
    draft
        .notes()
        .forEach(
            (key, note) -> {
              if (!called.contains(key)) {
                draft
                    .reporter()
                    .warning(
                        note.line(),
                        "the note [^" + note.label() + "] is never called",
                        "call it in the text or delete it");
              }
            });
  }

  /** The calls of one section. */
  private final class Calls {

    private final Draft draft;
    private final List<String> order = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    Calls(Draft draft) {
      this.draft = draft;
    }

    void find(Element root) {
      for (Element call : root.select("[" + Markup.NOTE + "]")) {
        String key = call.attr(Markup.NOTE);
        Draft.Note note = draft.notes().get(key);
        if (note == null) {
          call.remove();
          continue;
        }
        if (!numbers.containsKey(key)) {
          order.add(key);
          names.put(key, name(note.label()));
          numbers.put(key, String.valueOf(++last));
          ids.put(key, draft.anchors().unnamed("fn-" + names.get(key)));
        }
        call.tagName("a").addClass("note-call");
        call.attr("id", draft.anchors().unnamed("fnref-" + names.get(key)));
        call.attr("href", "#" + ids.get(key)).text(numbers.get(key));
      }
    }

    private static String name(String label) {
      String name = NOT_ASCII_NAME.matcher(label).replaceAll("-").replaceAll("^-+|-+$", "");
      return name.isEmpty() ? "note" : name;
    }
  }
}
