package io.github.huozi.citing;

import io.github.huozi.citation.Cite;
import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import io.github.huozi.source.section.Draft;
import io.github.huozi.source.text.Markup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A place of an edition that cites works.
 *
 * @param draft the section
 * @param span the element that stands for the citation
 * @param cites the works
 * @param note the number of the note in which the citation stands or will stand; 0 in the text
 * @param needsNote stands for a citation of the text that a style of notes takes into a note
 * @param fresh stands for the first one of a section whose notes count anew
 */
record CitedPlace(
    Draft draft, Element span, List<Cite> cites, int note, boolean needsNote, boolean fresh) {

  /** The authors are a part of the sentence, and the rest is a note. */
  boolean namesInText() {
    return needsNote && cites.get(0).form() == Cite.Form.IN_TEXT;
  }

  /**
   * The places of an edition in the order in which they are read: a note is where it is called.
   *
   * @param inNotes whether the style cites in notes
   * @param restarts whether the notes of each section count anew
   */
  static List<CitedPlace> in(List<Draft> drafts, boolean inNotes, boolean restarts) {
    Search search = new Search(inNotes);
    for (Draft draft : drafts) {
      search.called.clear();
      search.fresh = inNotes && restarts;
      search.notes = restarts ? 0 : search.notes;
      Stream.concat(draft.heading().stream(), Stream.of(draft.body()))
          .forEach(root -> search.find(draft, root, 0));
    }
    return search.places;
  }

  private static final class Search {

    private final boolean inNotes;
    private final List<CitedPlace> places = new ArrayList<>();

    /** The keys of the notes of a draft that have been called. */
    private final Set<String> called = new HashSet<>();

    private boolean fresh;
    private int notes;

    Search(boolean inNotes) {
      this.inNotes = inNotes;
    }

    /**
     * @param note the number of the note in which the element is; 0 for none
     */
    void find(Draft draft, Element root, int note) {
      for (Element element : Queries.select(root, "[" + Names.CITES + "], [" + Markup.NOTE + "]")) {
        if (element.hasAttr(Names.CITES)) {
          boolean needsNote = inNotes && note == 0;
          List<Cite> cites = TypedCitation.read(element);
          places.add(
              new CitedPlace(
                  draft,
                  element,
                  needsNote ? opening(cites) : cites,
                  needsNote ? ++notes : note,
                  needsNote,
                  fresh));
          fresh = false;
        } else {
          String key = element.attr(Markup.NOTE);
          Draft.Note called = draft.notes().get(key);
          if (called != null && this.called.add(key)) {
            find(draft, called.body(), ++notes);
          }
        }
      }
    }

    /** The cites of a note of their own, which begins with a capital. */
    private static List<Cite> opening(List<Cite> cites) {
      Cite first = cites.get(0);
      if (first.prefix().isEmpty()) {
        return cites;
      }
      List<Cite> opened = new ArrayList<>(cites);
      String capital = first.prefix().substring(0, 1).toUpperCase(Locale.ROOT);
      opened.set(0, first.between(capital + first.prefix().substring(1), first.suffix()));
      return opened;
    }
  }
}
