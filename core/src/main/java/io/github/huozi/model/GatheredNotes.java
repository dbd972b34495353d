package io.github.huozi.model;

import io.github.huozi.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Moves the notes of all sections into the section whose role it is to have them, for the form
 * without pages. There each section's notes stand under its title.
 */
public final class GatheredNotes {

  private GatheredNotes() {}

  /** The section that has the notes of the book; empty if none has. */
  public static Optional<Section> section(Publication publication, Manuscript manuscript) {
    return manuscript.sections().stream()
        .filter(section -> section.place().role() == SectionRole.NOTES)
        .filter(section -> publication.notes().place() == NoteStyle.Place.BOOK)
        .findFirst();
  }

  /** The title of a section above its notes: with its number, if it has one. */
  public static String title(Section section, Language language) {
    String space =
        switch (language.script()) {
          case HANS, HANT, JAPANESE -> "\u3000";
          case KOREAN, WESTERN, SYMBOLS, KAI -> "\u2002";
        };
    return section.number().map(number -> number.text() + space).orElse("") + section.title();
  }

  /** The edition with its notes in that section, or as it is if there is none. */
  public static Manuscript in(Publication publication, Manuscript manuscript) {
    Optional<Section> gathering = section(publication, manuscript);
    if (gathering.isEmpty()) {
      return manuscript;
    }
    List<Section> sections = new ArrayList<>();
    Map<Section, Element> lists = new LinkedHashMap<>();
    for (Section section : manuscript.sections()) {
      Element body = section.contentTree().copy();
      Element list = body.selectFirst("> section." + Names.NOTES);
      if (list != null) {
        list.remove();
        Element text =
            section.titleTree().copy().appendChildren(List.copyOf(body.clone().childNodes()));
        for (Element note : list.select("> div." + Names.NOTE)) {
          note.attr(Names.CALL, call(note, text, list));
        }
        lists.put(section, list.removeAttr(Names.LINE));
      }
      sections.add(list == null ? section : section.withContent(XhtmlTree.of(body)));
    }
    int place = manuscript.sections().indexOf(gathering.get());
    Section notes = sections.get(place);
    Language language = manuscript.edition().language();
    sections.set(
        place, notes.withContent(notes.contentTree().with(body -> append(body, lists, language))));
    return new Manuscript(
        manuscript.edition(), sections, manuscript.images(), manuscript.drawings());
  }

  private static void append(Element body, Map<Section, Element> lists, Language language) {
    lists.forEach(
        (section, list) -> {
          Element part =
              body.appendElement("div")
                  .addClass(Names.ENDNOTES_SECTION)
                  .attr(Names.SECTION, section.id());
          if (lists.size() > 1) {
            part.appendElement("h2").addClass(Names.ENDNOTES_TITLE).text(title(section, language));
          }
          part.appendChild(list);
        });
  }

  /** The id of the first call of a note: in the text, or in another note. */
  private static String call(Element note, Element text, Element list) {
    String query = "a." + Names.NOTE_CALL + "[href=#" + note.id() + "]";
    return Optional.ofNullable(text.selectFirst(query))
        .or(() -> Optional.ofNullable(list.selectFirst(query)))
        .map(Element::id)
        .orElse("");
  }
}
