package io.github.huozi.pdf.chapter;

import io.github.huozi.language.Language;
import io.github.huozi.model.NoteForm;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.galley.CalledNotes;
import io.github.huozi.query.Queries;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the notes of a chapter page by page.
 *
 * <p>The page of a note depends on where lines end, and that on the widths of the numbers. So the
 * chapter is laid out until the pages have the numbers with which it was laid out. If they do not
 * come to rest, all calls get the room of the longest number: then no number moves another one.
 *
 * <p>A note that several pages call stands on each of them.
 */
final class NotesByPage {

  /** The number of times that a chapter is laid out before its calls get equal room. */
  private static final int FREE_ROUNDS = 4;

  private final Document chapter;
  private final Language language;
  private final NoteForm form;
  private final Elements calls;
  private int rounds;

  /** The highest number for which the calls have room; 0 if they have only their own. */
  private int roomFor;

  /** The number of copies of notes. */
  private int copies;

  private NotesByPage(Document chapter, Language language, NoteForm form) {
    this.chapter = chapter;
    this.language = language;
    this.form = form;
    this.calls = Queries.select(chapter, "a." + Names.NOTE_CALL);
    // Most pages have few notes: these are as wide as most numbers.
    String first = form.write(1, language);
    calls.forEach(call -> call.text(first));
    Queries.select(chapter, "." + Names.FOOTNOTE + " ." + Names.NOTE_NUMBER)
        .forEach(n -> n.text(first));
  }

  /** The notes of a chapter; empty if they are not numbered by its pages, or if it has none. */
  static Optional<NotesByPage> of(Document chapter, Language language) {
    Optional<NoteForm> form =
        Optional.ofNullable(Queries.first(chapter, "[" + Names.NOTE_FORM + "]"))
            .flatMap(root -> NoteForm.of(root.attr(Names.NOTE_FORM)));
    return form.map(found -> new NotesByPage(chapter, language, found))
        .filter(notes -> !notes.calls.isEmpty());
  }

  /**
   * Writes the numbers of the notes into the chapter.
   *
   * @param pages the notes that each page calls
   * @return whether the chapter must be laid out again
   */
  boolean number(List<CalledNotes> pages) {
    rounds++;
    Map<String, String> numbers = new HashMap<>();
    int most = 0;
    int last = 0;
    for (CalledNotes page : pages) {
      last = page.follows() ? last : 0;
      for (String id : page.ids()) {
        numbers.put(id, form.write(++last, language));
      }
      most = Math.max(most, last);
    }
    boolean changed = write(numbers);
    for (CalledNotes page : pages) {
      changed |= copy(page.again());
    }
    if (changed && rounds >= FREE_ROUNDS && most > roomFor) {
      roomFor = most;
      String room =
          IntStream.rangeClosed(1, most)
              .mapToObj(number -> form.write(number, language))
              .collect(Collectors.joining(" "));
      calls.attr(Names.ROOM, room);
    }
    return changed;
  }

  private boolean write(Map<String, String> numbers) {
    boolean changed = false;
    for (Element call : calls) {
      String number = numbers.get(call.attr("href").replaceFirst("^#", ""));
      changed |= number != null && write(number, call);
    }
    for (Element note : Queries.select(chapter, "." + Names.FOOTNOTE)) {
      String number = numbers.get(note.id());
      Element place = Queries.first(note, "." + Names.NOTE_NUMBER);
      changed |= number != null && place != null && write(number, place);
    }
    return changed;
  }

  private static boolean write(String number, Element place) {
    boolean changes = !place.text().equals(number);
    if (changes) {
      place.text(number);
    }
    return changes;
  }

  /**
   * Gives a page copies of notes that stand on earlier ones.
   *
   * @param notes the ids of the notes, by the ids of their calls
   */
  private boolean copy(Map<String, String> notes) {
    Map<String, String> ofNotes = new HashMap<>();
    boolean copied = false;
    for (Map.Entry<String, String> called : notes.entrySet()) {
      Element call = chapter.getElementById(called.getKey());
      Element note = chapter.getElementById(called.getValue());
      if (call != null && note != null) {
        String id = ofNotes.computeIfAbsent(called.getValue(), unused -> copy(note, call));
        call.attr("href", "#" + id);
        copied = true;
      }
    }
    return copied;
  }

  /** Adds a copy of a note, after the notes of the calls before its own. */
  private String copy(Element note, Element call) {
    copies++;
    Element copy = note.clone();
    Queries.select(copy, "[id]").forEach(named -> named.attr("id", named.id() + "--" + copies));
    copy.attr(Names.CALL, call.id());
    Queries.select(copy, "." + Names.NOTE_NUMBER).attr("href", "#" + call.id());
    Element list = Objects.requireNonNull(note.parent());
    @Nullable Element before = before(call, list);
    if (before == null) {
      list.prependChild(copy);
    } else {
      before.after(copy);
    }
    calls.addAll(Queries.select(copy, "a." + Names.NOTE_CALL));
    return copy.id();
  }

  /** The last note of the calls before another one; null if there is none. */
  private @Nullable Element before(Element call, Element list) {
    Map<String, Element> notes = new HashMap<>();
    list.children().forEach(note -> notes.put(note.attr(Names.CALL), note));
    @Nullable Element last = Queries.closest(call, "." + Names.FOOTNOTE);
    if (last != null) {
      return last;
    }
    for (int i = 0; i < calls.size() && !calls.get(i).equals(call); i++) {
      last = notes.getOrDefault(calls.get(i).id(), last);
    }
    return last;
  }
}
