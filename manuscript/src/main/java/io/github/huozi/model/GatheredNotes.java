package io.github.huozi.model;

import io.github.huozi.language.Language;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.RepeatedTitle;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.SectionNumber;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.model.section.TitleNumber;
import io.github.huozi.model.section.XhtmlTree;
import io.github.huozi.query.Queries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/**
 * The notes of all sections in one place, where each section's notes stand under its title: the
 * section whose role it is to have them, or, in print alone, after another one.
 */
public final class GatheredNotes {

  private static final String LIST = "section." + Names.NOTES;

  private GatheredNotes() {}

  /** The section that has the notes of the book; empty if none has. */
  public static Optional<Section> section(Publication publication, Manuscript manuscript) {
    return manuscript.sections().stream()
        .filter(section -> section.place().role() == SectionRole.NOTES)
        .filter(section -> publication.notes().place() == NoteStyle.Place.BOOK)
        .findFirst();
  }

  /**
   * The section after which the notes of the book stand if none has them: that of the file that the
   * key names, or else the last one before the back matter; empty if all are back matter.
   */
  public static Optional<Section> before(Publication publication, Manuscript manuscript) {
    return publication
        .notes()
        .after()
        .flatMap(manuscript::sectionIn)
        .or(
            () ->
                manuscript.sections().stream()
                    .filter(section -> section.place().matter() != SectionRole.Matter.BACK)
                    .reduce((first, second) -> second));
  }

  /** Puts the title of a section above its notes: with its number, if it has one. */
  public static void putTitle(Section section, Language language, Element heading) {
    String space =
        switch (language.script()) {
          case HANS, HANT, JAPANESE -> "\u3000";
          case KOREAN, WESTERN, SYMBOLS, KAI, MONO -> "\u2002";
        };
    XhtmlTree title = RepeatedTitle.of(section.titleTree().copy(), section.title());
    Optional<String> typed = TitleNumber.withoutItsMark(section);
    section
        .number()
        .map(SectionNumber::text)
        .or(() -> typed)
        .ifPresent(number -> heading.appendText(number + space));
    heading
        .addClass(Names.ENDNOTES_TITLE)
        .appendChildren(typed.map(title::without).orElse(title).nodes());
  }

  /**
   * The printed edition with the titles above its notes, which stand where they are called. A
   * section without a title has those that stand in no section of the author's.
   */
  public static Manuscript titled(Publication publication, Manuscript manuscript) {
    List<Section> noted =
        manuscript.sections().stream()
            .filter(section -> !section.contentTree().select("> " + LIST).isEmpty())
            .toList();
    if (publication.notes().place() != NoteStyle.Place.BOOK || noted.size() < 2) {
      return manuscript;
    }
    Language language = manuscript.edition().language();
    Consumer<Element> titles =
        body -> noted.forEach(each -> putTitle(each, language, body.appendElement("h2")));
    List<Section> sections = new ArrayList<>(manuscript.sections());
    Optional<Section> gathering = section(publication, manuscript);
    if (gathering.isPresent()) {
      sections.replaceAll(
          section ->
              section.equals(gathering.get())
                  ? section.withContent(section.contentTree().with(titles))
                  : section);
    } else {
      Section before =
          before(publication, manuscript).orElseGet(() -> sections.get(sections.size() - 1));
      Section notes =
          new Section(
              "",
              before.file(),
              before.line(),
              "",
              Optional.empty(),
              XhtmlTree.EMPTY,
              false,
              XhtmlTree.EMPTY.with(titles),
              List.of());
      sections.add(sections.indexOf(before) + 1, notes);
    }
    return new Manuscript(
        manuscript.edition(), sections, manuscript.images(), manuscript.drawings());
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
      Element list = Queries.first(body, "> " + LIST);
      if (list != null) {
        list.remove();
        Element text =
            section.titleTree().copy().appendChildren(List.copyOf(body.clone().childNodes()));
        for (Element note : Queries.select(list, "> div." + Names.NOTE)) {
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
            putTitle(section, language, part.appendElement("h2"));
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
