package io.github.huozi.pdf;

import io.github.huozi.language.Language;
import io.github.huozi.model.Names;
import io.github.huozi.pdf.binding.Outline.Bookmark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Brings a document into its printed form: ruby text after its base, and the notes that a section
 * calls at its end.
 */
public final class PrintedForm {

  private static final String HEADINGS =
      "h1[id], h2[id], h3[id], h4[id], h5."
          + Names.SECTION_TITLE
          + "[id], h6."
          + Names.SECTION_TITLE
          + "[id],"
          + "["
          + Names.RANK
          + "=3][id], ["
          + Names.RANK
          + "=4][id]";

  private PrintedForm() {}

  /**
   * Changes a document: a note is a {@code <div class="footnote">} in the {@code <div
   * class="page-notes">} at the end of the section that calls it.
   */
  public static void apply(Document xhtml, Language language) {
    placeNotes(xhtml);
  }

  /** The bookmarks of a document: its headings, except those of class {@code unlisted}. */
  static List<Bookmark> bookmarks(Document document) {
    List<Bookmark> bookmarks = new ArrayList<>();
    for (Element heading : document.body().select(HEADINGS)) {
      if (!heading.hasClass(Names.UNLISTED)) {
        bookmarks.add(
            new Bookmark(heading.tagName().charAt(1) - '0', textOf(heading), heading.id()));
      }
    }
    return bookmarks;
  }

  private static String textOf(Element heading) {
    Element text = heading.clone();
    text.select(
            "."
                + Names.NOTE_CALL
                + ", ."
                + Names.LINK_ADDRESS
                + ", ."
                + Names.FOOTNOTE
                + ", rt, rp")
        .remove();
    return text.text();
  }

  /**
   * Moves each note from its section's list to the notes of the section that calls it first, from
   * which make-up takes them to the foot of their pages.
   */
  private static void placeNotes(Document document) {
    Map<String, Element> notes = new HashMap<>();
    Map<String, String> languages = new HashMap<>();
    for (Element section : document.select("section." + Names.NOTES)) {
      for (Element note : section.select("div." + Names.NOTE)) {
        notes.put("#" + note.id(), note);
        languages.put(note.id(), languageOf(note));
      }
      section.remove();
    }
    IdentityHashMap<Element, Element> lists = new IdentityHashMap<>();
    for (Element call : document.select("a." + Names.NOTE_CALL)) {
      // A second call of the same note finds none.
      Element note = notes.remove(call.attr("href"));
      if (note != null && call.parent() != null) {
        Element section = sectionOf(call);
        Element footnote = footnote(note, call);
        String language = languages.getOrDefault(note.id(), "");
        // The note is read out at its call.
        if (!language.isEmpty() && (note.hasAttr("lang") || !language.equals(languageOf(call)))) {
          footnote.attr("lang", language);
        }
        lists.computeIfAbsent(section, PrintedForm::notes).appendChild(footnote);
      }
    }
  }

  /** The language that the elements around an element declare. */
  private static String languageOf(Element element) {
    Element around = element.closest("[lang]");
    return around == null ? "" : around.attr("lang");
  }

  /** Puts each note before its call, which is where it is read out. */
  public static void putNotesAtCalls(Document xhtml) {
    for (Element note : xhtml.select("." + Names.FOOTNOTE + "[" + Names.CALL + "]")) {
      Element call = xhtml.getElementById(note.attr(Names.CALL));
      if (call != null) {
        call.before(note);
      }
    }
    xhtml.select("." + Names.PAGE_NOTES).remove();
  }

  /** Adds the element that holds the notes of a section. */
  private static Element notes(Element section) {
    return section
        .appendElement("div")
        .addClass(Names.PAGE_NOTES)
        .attr(Names.SECTION, section.attr(Names.SECTION));
  }

  /** The section around an element, or the body's child around it outside sections. */
  private static Element sectionOf(Element call) {
    Element section = call.closest("[" + Names.SECTION + "]");
    return section != null ? section : Objects.requireNonNull(call.ownerDocument()).body();
  }

  private static Element footnote(Element note, Element call) {
    Element footnote =
        new Element("div")
            .addClass(Names.FOOTNOTE)
            .attr("id", note.id())
            .attr(Names.CALL, call.id());
    note.children().forEach(block -> footnote.appendChild(block.clone()));
    Element number =
        new Element("a")
            .addClass(Names.NOTE_NUMBER)
            .attr("href", "#" + call.id())
            .text(note.attr(Names.NUMBER));
    Element first = footnote.childrenSize() > 0 ? footnote.child(0) : footnote;
    (first.normalName().equals("p") ? first : footnote).prependChild(number);
    return footnote;
  }
}
