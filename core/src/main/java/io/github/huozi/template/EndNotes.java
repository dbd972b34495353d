package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.model.GatheredNotes;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import io.github.huozi.query.Queries;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Puts the notes of the printed document at the end of their section or of the whole, as the key
 * {@code notes} of {@code publication.yaml} says.
 *
 * <p>A note is a {@code <div class="endnote">} with its number, which links back to its first call.
 * The notes of a section are in a {@code <section class="endnotes">} at the section's end, under a
 * small heading. Those of a whole are in one section after the last one, with the titles of their
 * sections as headings; it has an entry in the contents. An author may have a section for them.
 */
final class EndNotes {

  private static final String IS_SECTION = "[" + Names.SECTION + "]";

  private final Document document;
  private final Publication publication;
  private final Manuscript manuscript;
  private final Labels labels;
  private final String heading;
  private final Map<String, Element> calls = new HashMap<>();

  private EndNotes(Document document, Publication publication, Manuscript manuscript) {
    this.document = document;
    this.publication = publication;
    this.manuscript = manuscript;
    this.labels = Labels.in(manuscript.edition().language());
    this.heading = labels.notes();
    for (Element call : Queries.select(document, "a." + Names.NOTE_CALL)) {
      calls.putIfAbsent(call.attr("href"), call);
    }
  }

  /** Moves the notes, unless they stand at the foot of their pages. */
  static void place(Document document, Publication publication, Manuscript manuscript) {
    EndNotes notes = new EndNotes(document, publication, manuscript);
    switch (publication.notes().place()) {
      case PAGE -> {
        // The pages take them from the sections' ends, and may number them.
        if (publication.noteNumbers() == NoteStyle.Numbers.PAGE) {
          Language language = manuscript.edition().language();
          String first = publication.notes().form().write(1, language);
          document.children().attr(Names.NOTE_FORM, first);
        }
      }
      case CHAPTER ->
          Queries.select(document, "section." + Names.NOTES).forEach(notes::keepInSection);
      case BOOK -> notes.collect();
    }
  }

  private void keepInSection(Element list) {
    Element notes = new Element("section").addClass(Names.ENDNOTES);
    copyLine(list, notes);
    int title = section(list).map(section -> section.place().level()).orElse(1);
    boolean below = section(list).map(Section::showTitle).orElse(true);
    String level = "h" + Math.min(6, title + (below ? 2 : 1));
    notes.appendElement(level).addClass(Names.ENDNOTES_TITLE + " " + Names.UNLISTED).text(heading);
    Queries.select(list, "div." + Names.NOTE).forEach(note -> notes.appendChild(endNote(note)));
    list.replaceWith(notes);
  }

  private void collect() {
    Optional<Section> gathering = GatheredNotes.section(publication, manuscript);
    String level =
        "h" + Math.min(6, gathering.map(section -> section.place().level()).orElse(1) + 2);
    Map<String, Element> bySection = new LinkedHashMap<>();
    for (Element list : Queries.select(document, "section." + Names.NOTES)) {
      Element notes = bySection.computeIfAbsent(idOf(list), id -> titled(id, section(list), level));
      Queries.select(list, "div." + Names.NOTE).forEach(note -> notes.appendChild(endNote(note)));
      list.remove();
    }
    if (bySection.isEmpty()) {
      return;
    }
    if (bySection.size() == 1) {
      bySection
          .values()
          .forEach(notes -> Queries.select(notes, "." + Names.ENDNOTES_TITLE).remove());
    }
    Optional<Element> own =
        gathering.flatMap(
            section -> Optional.ofNullable(of(section, Queries.select(document, IS_SECTION))));
    if (own.isPresent()) {
      put(bySection.values(), own.get());
      return;
    }
    String id = freeId();
    Element all =
        new Element("section")
            .addClass("section")
            .addClass(Names.ENDNOTES)
            .addClass(Names.BOOK_ENDNOTES);
    if (publication.type() == Publication.Type.BOOK) {
      // The binder replaces the heads by the words for the pages.
      say(all);
      all.appendElement("div").addClass(Names.RUNNING_HEAD).addClass("book-head").text(heading);
      all.appendElement("div").addClass(Names.RUNNING_HEAD).text(heading);
      if (publication.builtInTheme().sectionHeads()) {
        // As the theme's templates do: the first of them is shown on the page that the section
        // opens.
        all.appendElement("div").addClass(Names.RUNNING_HEAD).addClass("section-head");
        all.appendElement("div")
            .addClass(Names.RUNNING_HEAD)
            .addClass("section-head")
            .text(heading);
      }
    }
    all.appendElement("h2").addClass(Names.SECTION_TITLE).attr("id", id).text(heading);
    all.appendChildren(List.copyOf(bySection.values()));
    Element before = before();
    if (before == null) {
      document.body().appendChild(all);
    } else {
      before.after(all);
    }
    addToContents(id, before);
  }

  /** Puts the notes into the section that an author has for them. */
  private void put(Collection<Element> notes, Element section) {
    Element title = Queries.first(section, "." + Names.SECTION_TITLE);
    if (title != null) {
      say(section);
      Queries.select(section, "> ." + Names.RUNNING_HEAD).stream()
          .filter(Element::hasText)
          .forEach(head -> head.text(title.text()));
    }
    section.appendElement("div").addClass(Names.BOOK_ENDNOTES).appendChildren(List.copyOf(notes));
  }

  /** Gives a section the words by which its pages say to which pages its notes belong. */
  private void say(Element section) {
    section.attr(Names.NOTES_TO_PAGE, labels.notesToPage());
    section.attr(Names.NOTES_TO_PAGES, labels.notesToPages());
  }

  private static @Nullable Element of(Section section, Elements sections) {
    return sections.select("[" + Names.SECTION + "=" + section.id() + "]").last();
  }

  /**
   * The section before the notes of the whole; null if the template says of none that it is one.
   */
  private @Nullable Element before() {
    Elements sections = Queries.select(document, IS_SECTION);
    return GatheredNotes.before(publication, manuscript)
        .map(section -> of(section, sections))
        .orElseGet(sections::last);
  }

  /** The block for the notes of one section, with the section's title. */
  private Element titled(String id, Optional<Section> section, String level) {
    Element notes = new Element("div").addClass(Names.ENDNOTES_SECTION);
    if (!id.isEmpty()) {
      notes.attr(Names.SECTION, id);
    }
    section.ifPresent(
        found ->
            GatheredNotes.putTitle(
                found,
                manuscript.edition().language(),
                notes.appendElement(level).addClass(Names.UNLISTED)));
    return notes;
  }

  private Element endNote(Element note) {
    Element endNote = new Element("div").addClass(Names.ENDNOTE).attr("id", note.id());
    copyLine(note, endNote);
    if (note.hasClass(Names.ADDRESS_NOTE)) {
      endNote.addClass(Names.ADDRESS_NOTE);
    }
    if (note.hasAttr("lang")) {
      endNote.attr("lang", note.attr("lang"));
    }
    endNote.appendChildren(List.copyOf(note.childNodes()));
    Element call = calls.get("#" + note.id());
    Element number = new Element(call == null ? "span" : "a").addClass(Names.NOTE_NUMBER);
    if (call != null) {
      number.attr("href", "#" + call.id());
    }
    number.text(note.attr(Names.NUMBER));
    Element first = endNote.firstElementChild();
    (first != null && first.nameIs("p") ? first : endNote).prependChild(number);
    return endNote;
  }

  private static void copyLine(Element from, Element to) {
    if (from.hasAttr(Names.LINE)) {
      to.attr(Names.LINE, from.attr(Names.LINE));
    }
  }

  private Optional<Section> section(Element list) {
    String id = idOf(list);
    return manuscript.sections().stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** The id of the section around a list of notes; empty if the template does not say. */
  private static String idOf(Element list) {
    Element around = Queries.closest(list, IS_SECTION);
    return around == null ? "" : around.attr(Names.SECTION);
  }

  /** An id that no element of the document has. */
  private String freeId() {
    String id = Names.ENDNOTES;
    for (int i = 2; document.getElementById(id) != null; i++) {
      id = Names.ENDNOTES + "-" + i;
    }
    return id;
  }

  private void addToContents(String id, @Nullable Element before) {
    Element contents = Queries.select(document, "nav:not(.list-of):not(.in-chapter) > ol").last();
    if (contents != null) {
      Element item = new Element("li").addClass("notes-entry");
      Element entryBefore = null;
      for (Element link : Queries.select(contents, "a[href^=#]")) {
        Element target = document.getElementById(link.attr("href").substring(1));
        if (before != null
            && target != null
            && before.equals(Queries.closest(target, IS_SECTION))) {
          entryBefore = entry(link, contents);
          break;
        }
      }
      if (entryBefore == null) {
        contents.appendChild(item);
      } else {
        entryBefore.after(item);
      }
      Element entry = item.appendElement("a").attr("href", "#" + id);
      entry.appendElement("span").addClass("entry").text(heading);
    }
  }

  /** The entry of the first level around a link of the contents. */
  private static Element entry(Element link, Element contents) {
    Element entry = link;
    for (Element around : link.parents()) {
      if (around.equals(contents)) {
        break;
      }
      entry = around;
    }
    return entry;
  }
}
