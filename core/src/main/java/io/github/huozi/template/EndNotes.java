package io.github.huozi.template;

import io.github.huozi.language.Language;
import io.github.huozi.model.LocalizedText;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import io.github.huozi.model.Section;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Puts the notes of the printed document at the end of their section or of the whole, as the key
 * {@code notes} of {@code publication.yaml} says.
 *
 * <p>A note is a {@code <div class="endnote">} with its number, which links back to its first call.
 * The notes of a section are in a {@code <section class="endnotes">} at the section's end, under a
 * small heading. Those of a whole are in one section after the last one, with the titles of their
 * sections as headings; it has an entry in the contents.
 */
final class EndNotes {

  /** The class of the section that holds all notes of an edition. */
  private static final String OF_ALL = "book-endnotes";

  /** The class of a note that the EPUB does not have: the address of a link. */
  private static final String ADDRESS = "address-note";

  private static final String LINE = "data-line";
  private static final String SECTION = "data-section";

  private final Document document;
  private final Publication publication;
  private final Manuscript manuscript;
  private final String heading;
  private final Map<String, Element> calls = new HashMap<>();

  private EndNotes(Document document, Publication publication, Manuscript manuscript) {
    this.document = document;
    this.publication = publication;
    this.manuscript = manuscript;
    this.heading = Labels.in(manuscript.edition().language()).notes();
    for (Element call : document.select("a.note-call")) {
      calls.putIfAbsent(call.attr("href"), call);
    }
  }

  /** Moves the notes, unless they stand at the foot of their pages. */
  static void place(Document document, Publication publication, Manuscript manuscript) {
    EndNotes notes = new EndNotes(document, publication, manuscript);
    switch (publication.notes()) {
      case PAGE -> {
        // The pages take them from the sections' ends.
      }
      case CHAPTER -> document.select("section.notes").forEach(notes::keepInSection);
      case BOOK -> notes.collect();
    }
  }

  private void keepInSection(Element list) {
    Element notes = new Element("section").addClass("endnotes");
    copyLine(list, notes);
    int title = section(list).map(section -> section.place().level()).orElse(1);
    boolean below = section(list).map(Section::showTitle).orElse(true);
    String level = "h" + Math.min(6, title + (below ? 2 : 1));
    notes.appendElement(level).addClass("endnotes-title unlisted").text(heading);
    list.select("div.note").forEach(note -> notes.appendChild(endNote(note)));
    list.replaceWith(notes);
  }

  private void collect() {
    Map<String, Element> bySection = new LinkedHashMap<>();
    for (Element list : document.select("section.notes")) {
      Element notes = bySection.computeIfAbsent(idOf(list), id -> titled(id, section(list)));
      list.select("div.note").forEach(note -> notes.appendChild(endNote(note)));
      list.remove();
    }
    if (bySection.isEmpty()) {
      return;
    }
    if (bySection.size() == 1) {
      bySection.values().forEach(notes -> notes.select(".endnotes-title").remove());
    }
    String id = freeId();
    Element all = new Element("section").addClass("section").addClass("endnotes").addClass(OF_ALL);
    if (publication.type() == Publication.Type.BOOK) {
      Language language = manuscript.edition().language();
      LocalizedText title = publication.shortTitle().orElse(publication.title());
      all.appendElement("div")
          .addClass("running-head")
          .addClass("book-head")
          .text(title.in(language).or(() -> publication.title().in(language)).orElse(""));
      all.appendElement("div").addClass("running-head").text(heading);
    }
    all.appendElement("h2").addClass("section-title").attr("id", id).text(heading);
    all.appendChildren(List.copyOf(bySection.values()));
    Element last = document.select("[" + SECTION + "]").last();
    if (last == null) {
      document.body().appendChild(all);
    } else {
      last.after(all);
    }
    addToContents(id);
  }

  /** The block for the notes of one section, with the section's title. */
  private static Element titled(String id, Optional<Section> section) {
    Element notes = new Element("div").addClass("endnotes-section");
    if (!id.isEmpty()) {
      notes.attr(SECTION, id);
    }
    section.ifPresent(
        found -> notes.appendElement("h3").addClass("endnotes-title unlisted").text(found.title()));
    return notes;
  }

  private Element endNote(Element note) {
    Element endNote = new Element("div").addClass("endnote").attr("id", note.id());
    copyLine(note, endNote);
    if (note.hasClass(ADDRESS)) {
      endNote.addClass(ADDRESS);
    }
    if (note.hasAttr("lang")) {
      endNote.attr("lang", note.attr("lang"));
    }
    endNote.appendChildren(List.copyOf(note.childNodes()));
    Element call = calls.get("#" + note.id());
    Element number = new Element(call == null ? "span" : "a").addClass("note-number");
    if (call != null) {
      number.attr("href", "#" + call.id());
    }
    number.text(note.attr("data-number"));
    Element first = endNote.firstElementChild();
    (first != null && first.nameIs("p") ? first : endNote).prependChild(number);
    return endNote;
  }

  private static void copyLine(Element from, Element to) {
    if (from.hasAttr(LINE)) {
      to.attr(LINE, from.attr(LINE));
    }
  }

  private Optional<Section> section(Element list) {
    String id = idOf(list);
    return manuscript.sections().stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** The id of the section around a list of notes; empty if the template does not say. */
  private static String idOf(Element list) {
    Element around = list.closest("[" + SECTION + "]");
    return around == null ? "" : around.attr(SECTION);
  }

  /** An id that no element of the document has. */
  private String freeId() {
    String id = "endnotes";
    for (int i = 2; document.getElementById(id) != null; i++) {
      id = "endnotes-" + i;
    }
    return id;
  }

  private void addToContents(String id) {
    Element contents = document.select("nav > ol").last();
    if (contents != null) {
      Element item = contents.appendElement("li").addClass("notes-entry");
      Element entry = item.appendElement("a").attr("href", "#" + id);
      entry.appendElement("span").addClass("entry").text(heading);
    }
  }
}
