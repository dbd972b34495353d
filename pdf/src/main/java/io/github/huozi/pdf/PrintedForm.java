package io.github.huozi.pdf;

import io.github.huozi.language.Language;
import io.github.huozi.model.NoteForm;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.binding.NotePages;
import io.github.huozi.pdf.binding.Outline.Bookmark;
import io.github.huozi.query.Queries;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

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

  /** The column of the numbers before notes in the style sheets, in em. */
  private static final double COLUMN = 1.8;

  /** The least space between a number and its note, in em. */
  private static final double AFTER_NUMBER = 0.4;

  /** The number of notes that pages have which are numbered by page. */
  private static final int MOST_ON_A_PAGE = 20;

  private PrintedForm() {}

  /**
   * Changes a document: a note is a {@code <div class="footnote">} in the {@code <div
   * class="page-notes">} at the end of the section that calls it.
   */
  public static void apply(Document xhtml, Language language) {
    placeNotes(xhtml);
    makeRoom(xhtml, language);
  }

  /** The bookmarks of a document: its headings, except those of class {@code unlisted}. */
  static List<Bookmark> bookmarks(Document document) {
    List<Bookmark> bookmarks = new ArrayList<>();
    for (Element heading : Queries.select(document.body(), HEADINGS)) {
      if (!heading.hasClass(Names.UNLISTED)) {
        bookmarks.add(new Bookmark(level(heading), textOf(heading), heading.id()));
      }
    }
    return bookmarks;
  }

  /** The level of a heading, which may be below the sixth. */
  private static int level(Element heading) {
    String named = heading.attr("aria-level");
    return named.matches("[1-9][0-9]?")
        ? Integer.parseInt(named)
        : heading.normalName().charAt(1) - '0';
  }

  /** The notes of the whole, for the heads of their pages. */
  static NotePages notePages(Document document) {
    Element all = Queries.first(document, "[" + Names.NOTES_TO_PAGES + "]");
    if (all == null) {
      return NotePages.NONE;
    }
    List<NotePages.Called> notes = new ArrayList<>();
    // A note that only a note calls belongs to the page that calls that one.
    Map<String, String> outer = new HashMap<>();
    for (Element note : Queries.select(all, "." + Names.ENDNOTE)) {
      Element number = Queries.first(note, "." + Names.NOTE_NUMBER);
      String own = number == null ? "" : number.attr("href").replaceFirst("^#", "");
      String call = outer.getOrDefault(own, own);
      Queries.select(note, "a." + Names.NOTE_CALL).forEach(inner -> outer.put(inner.id(), call));
      Element before = note.previousElementSibling();
      boolean first = before == null || !before.hasClass(Names.ENDNOTE);
      notes.add(new NotePages.Called(note.id(), call, first));
    }
    Element heading = Queries.first(all, "." + Names.SECTION_TITLE);
    return new NotePages(
        heading == null ? "" : heading.text(),
        all.attr(Names.NOTES_TO_PAGE),
        all.attr(Names.NOTES_TO_PAGES),
        notes);
  }

  /**
   * The text of a heading as contents without markup have it: the EPUB's menu, the manuscript's.
   */
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
    if (text.text().isBlank()) {
      // Beside words a picture is none.
      Queries.select(text, "img")
          .forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
    }
    return text.text();
  }

  /**
   * Moves each note from its section's list to the notes of the section that calls it first, from
   * which make-up takes them to the foot of their pages.
   */
  private static void placeNotes(Document document) {
    Map<String, Element> notes = new HashMap<>();
    Map<String, String> languages = new HashMap<>();
    for (Element section : Queries.select(document, "section." + Names.NOTES)) {
      for (Element note : Queries.select(section, "div." + Names.NOTE)) {
        notes.put("#" + note.id(), note);
        languages.put(note.id(), languageOf(note));
      }
      section.remove();
    }
    IdentityHashMap<Element, Element> lists = new IdentityHashMap<>();
    Deque<Element> calls = new ArrayDeque<>(Queries.select(document, "a." + Names.NOTE_CALL));
    while (!calls.isEmpty()) {
      Element call = calls.pop();
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
        // The notes that it calls follow it.
        List<Element> inner = Queries.select(footnote, "a." + Names.NOTE_CALL);
        for (int i = inner.size() - 1; i >= 0; i--) {
          calls.push(inner.get(i));
        }
      }
    }
  }

  /** Widens the column of the numbers before notes, if numbers of their form need it. */
  private static void makeRoom(Document document, Language language) {
    Elements numbers =
        document.select(
            "."
                + Names.FOOTNOTE
                + " ."
                + Names.NOTE_NUMBER
                + ", ."
                + Names.ENDNOTE
                + " ."
                + Names.NOTE_NUMBER);
    Optional<NoteForm> byPage =
        Optional.ofNullable(Queries.first(document, "[" + Names.NOTE_FORM + "]"))
            .flatMap(root -> NoteForm.of(root.attr(Names.NOTE_FORM)));
    Stream<String> texts =
        byPage.isPresent()
            ? IntStream.rangeClosed(1, Math.min(numbers.size(), MOST_ON_A_PAGE))
                .mapToObj(number -> byPage.get().write(number, language))
            : numbers.stream().map(Element::text);
    double room = AFTER_NUMBER + texts.mapToDouble(NoteForm::room).max().orElse(0);
    if (room <= COLUMN) {
      return;
    }
    String width = String.format(Locale.ROOT, "%.2fem", room);
    for (Element number : numbers) {
      number.attr("style", "width: " + width + "; margin-left: -" + width);
      Element note = Queries.closest(number, "." + Names.FOOTNOTE + ", ." + Names.ENDNOTE);
      if (note != null) {
        note.attr("style", "padding-left: " + width);
      }
    }
  }

  /** The language that the elements around an element declare. */
  private static String languageOf(Element element) {
    Element around = Queries.closest(element, "[lang]");
    return around == null ? "" : around.attr("lang");
  }

  /** Puts each note before its call, which is where it is read out. */
  public static void putNotesAtCalls(Document xhtml) {
    for (Element note : Queries.select(xhtml, "." + Names.FOOTNOTE + "[" + Names.CALL + "]")) {
      Element call = xhtml.getElementById(note.attr(Names.CALL));
      if (call != null) {
        call.before(note);
      }
    }
    Queries.select(xhtml, "." + Names.PAGE_NOTES).remove();
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
    Element section =
        Queries.closest(call, "[" + Names.SECTION + "]:not(." + Names.PAGE_NOTES + ")");
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
