package io.github.huozi.csl;

import io.github.huozi.citation.Citation;
import io.github.huozi.citation.Cite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds where each cite stands after others of its work: CSL 1.0.2, Choose, {@code position}. */
final class Positions {

  private final int nearNotes;

  /** The position of names that are a part of a sentence: they are short where notes have all. */
  private final Position ofNames;

  private final Map<String, Integer> lastNotes = new HashMap<>();
  private final Map<String, Integer> firstNotes = new HashMap<>();

  Positions(CslStyle style) {
    ofNames = style.isNote() ? Position.SHORT : Position.FIRST;
    nearNotes = style.citation().number("near-note-distance", 5);
  }

  List<List<Position>> of(List<Citation> citations) {
    List<List<Position>> all = new ArrayList<>();
    Citation inText = new Citation(List.of(), 0);
    Citation inNote = new Citation(List.of(), 0);
    for (Citation citation : citations) {
      if (citation.fresh()) {
        lastNotes.clear();
        inText = new Citation(List.of(), 0);
        inNote = inText;
      }
      Citation before = citation.note() == 0 ? inText : inNote;
      List<Position> positions = new ArrayList<>();
      for (int i = 0; i < citation.cites().size(); i++) {
        positions.add(position(citation, i, before));
      }
      all.add(positions);
      if (citation.note() == 0) {
        inText = citation;
      } else {
        // A note may have several citations, all of which an “ibid.” in the next would mean.
        List<Cite> cites =
            new ArrayList<>(citation.note() == inNote.note() ? inNote.cites() : List.of());
        cites.addAll(citation.cites());
        inNote = new Citation(cites, citation.note());
      }
    }
    return all;
  }

  private Position position(Citation citation, int index, Citation before) {
    Cite cite = citation.cites().get(index);
    if (cite.form() == Cite.Form.AUTHOR_ONLY) {
      return ofNames;
    }
    Integer last = lastNotes.put(cite.id(), citation.note());
    if (last == null) {
      firstNotes.put(cite.id(), citation.note());
      return Position.FIRST;
    }
    int first = firstNotes.getOrDefault(cite.id(), 0);
    boolean near = citation.note() - last <= nearNotes && citation.note() > 0;
    if (index > 0) {
      return new Position(kind(cite, citation.cites().get(index - 1)), near, first);
    }
    boolean follows =
        before.cites().size() >= 1
            && before.cites().stream().allMatch(one -> one.id().equals(cite.id()))
            && citation.note() - before.note() <= 1;
    return new Position(
        follows
            ? kind(cite, before.cites().get(before.cites().size() - 1))
            : Position.Kind.SUBSEQUENT,
        near,
        first);
  }

  private static Position.Kind kind(Cite cite, Cite before) {
    if (!cite.id().equals(before.id())) {
      return Position.Kind.SUBSEQUENT;
    }
    if (cite.locator().isEmpty()) {
      return before.locator().isEmpty() ? Position.Kind.IBID : Position.Kind.SUBSEQUENT;
    }
    boolean same = cite.locator().equals(before.locator()) && cite.label().equals(before.label());
    return same ? Position.Kind.IBID : Position.Kind.IBID_WITH_LOCATOR;
  }
}
