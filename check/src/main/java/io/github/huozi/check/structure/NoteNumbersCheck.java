package io.github.huozi.check.structure;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.check.epub.EpubArchive;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfContent;
import io.github.huozi.check.pdf.PdfNotes;
import io.github.huozi.check.pdf.PdfNotes.Numbered;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Compares the numbers of notes, as they are printed at the calls and before the notes, with each
 * other and with those that they must have: in the order of the text, beginning at 1 where {@code
 * publication.yaml} says so.
 */
public final class NoteNumbersCheck {

  private static final String RULE = "note";

  /** A text that may be the name of a page: digits, Roman numerals or letters, Han numerals. */
  private static final Pattern NAME = Pattern.compile("\\d+|[A-Za-z]+|[〇零一二三四五六七八九十百千]+");

  /** The least gap between words, in em. */
  private static final double SPACE = 0.12;

  private final FinishedEdition edition;
  private final NoteStyle style;
  private final NoteStyle.Numbers numbers;
  private final Findings findings;

  public NoteNumbersCheck(FinishedEdition edition, Findings findings) {
    this.edition = edition;
    this.style = edition.publication().notes();
    this.numbers = edition.publication().noteNumbers();
    this.findings = findings;
  }

  private void report(@Nullable Place place, String message) {
    findings.fault(RULE, place, message);
  }

  /** Checks a PDF. */
  public void check(PdfContent pdf, Manuscript printed) {
    PdfNotes notes = PdfNotes.of(pdf);
    if (numbers == NoteStyle.Numbers.PAGE) {
      checkPages(notes);
      return;
    }
    CountedNotes counted =
        CountedNotes.of(printed, style.form(), numbers == NoteStyle.Numbers.THROUGH);
    boolean calls = compare("the note call", counted.calls, notes.calls());
    boolean inner = compare("the note call in a note", counted.inner, notes.inner());
    boolean same = compare("the note", counted.notes, notes.notes()) && calls && inner;
    if (same && style.place() == NoteStyle.Place.PAGE) {
      checkFeet(notes, counted);
    } else if (same && style.place() == NoteStyle.Place.BOOK) {
      checkHeads(pdf, notes, counted);
    }
  }

  private boolean compare(String what, List<String> wanted, List<Numbered> found) {
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      Numbered there = found.get(i);
      if (!letters(there.number()).equals(letters(wanted.get(i)))) {
        report(
            there.place(),
            "%s has the number %s, and is the one with %s"
                .formatted(what, there.number(), wanted.get(i)));
        return false;
      }
    }
    if (wanted.size() != found.size()) {
      report(
          found.isEmpty() ? null : found.get(found.size() - 1).place(),
          "%s occurs %d times in the file, and %d times in the manuscript"
              .formatted(what, found.size(), wanted.size()));
    }
    return wanted.size() == found.size();
  }

  private static String letters(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Checks that notes stand on the pages of their calls; one without room is on the next page. */
  private void checkFeet(PdfNotes notes, CountedNotes counted) {
    for (int i = 0; i < counted.first.size(); i++) {
      int call = counted.first.get(i);
      Numbered note = notes.notes().get(i);
      int away = call < 0 ? 0 : note.page() - notes.calls().get(call).page();
      if (away < 0 || away > 1) {
        report(
            note.place(),
            "the note %s is referred to on page %d"
                .formatted(note.number(), notes.calls().get(call).page()));
      }
    }
  }

  /** Checks notes whose numbers begin at 1 on each page. */
  private void checkPages(PdfNotes notes) {
    Map<String, Integer> values = new HashMap<>();
    for (int i = 1; i <= notes.calls().size() + notes.inner().size(); i++) {
      values.put(letters(style.form().write(i, edition.language())), i);
    }
    Map<Integer, Set<Integer>> called = new TreeMap<>();
    Map<Integer, Integer> highest = new HashMap<>();
    for (Numbered call : notes.calls()) {
      int number = values.getOrDefault(letters(call.number()), 0);
      boolean fresh = called.computeIfAbsent(call.page(), page -> new HashSet<>()).add(number);
      if (number == 0 || (fresh && number < highest.getOrDefault(call.page(), 0))) {
        report(call.place(), "the note call %s is not in order".formatted(call.number()));
      }
      highest.merge(call.page(), number, Math::max);
    }
    Map<Integer, Set<Integer>> feet = new HashMap<>();
    for (Numbered note : notes.notes()) {
      int number = values.getOrDefault(letters(note.number()), 0);
      if (!feet.computeIfAbsent(note.page(), page -> new HashSet<>()).add(number)) {
        report(note.place(), "two notes of a page have the number " + note.number());
      }
    }
    for (Numbered call : notes.inner()) {
      called
          .computeIfAbsent(call.page(), page -> new HashSet<>())
          .add(values.getOrDefault(letters(call.number()), 0));
    }
    int before = 0;
    for (Map.Entry<Integer, Set<Integer>> page : called.entrySet()) {
      Set<Integer> own = page.getValue();
      // A page that begins with a note from the page before goes on counting.
      int first = own.contains(1) ? 1 : before + 1;
      before = first + own.size() - 1;
      for (int number = first; number <= before; number++) {
        if (!own.contains(number)) {
          report(
              new Place.OnPage(page.getKey(), Optional.empty()),
              "the page refers to %d notes, and none has the number %d"
                  .formatted(own.size(), number));
          break;
        }
      }
    }
    for (Numbered call : notes.calls()) {
      isAmong(call, values, feet, 1, "no note of the page has the number %s");
    }
    for (Numbered note : notes.notes()) {
      isAmong(note, values, called, -1, "no note call of the page has the number %s");
    }
  }

  /** Reports a call without a note on its page or the next one, or a note without a call. */
  private void isAmong(
      Numbered one,
      Map<String, Integer> values,
      Map<Integer, Set<Integer>> others,
      int step,
      String fault) {
    int number = values.getOrDefault(letters(one.number()), 0);
    boolean known =
        others.getOrDefault(one.page(), Set.of()).contains(number)
            || others.getOrDefault(one.page() + step, Set.of()).contains(number);
    if (!known) {
      report(one.place(), fault.formatted(one.number()));
    }
  }

  /**
   * Checks that the pages with the notes of a book name the page of the last call, and that of the
   * first one or of the one before.
   */
  private void checkHeads(PdfContent pdf, PdfNotes notes, CountedNotes counted) {
    // The notes of an article follow its text, on pages with the text's heads.
    if (edition.publication().type() != Publication.Type.BOOK
        || Files.exists(edition.publication().folder().resolve("theme"))) {
      return;
    }
    TreeMap<Integer, List<Integer>> pages = new TreeMap<>();
    int last = 0;
    for (int i = 0; i < counted.first.size(); i++) {
      int call = counted.first.get(i);
      last = call < 0 ? last : notes.calls().get(call).page();
      pages.computeIfAbsent(notes.notes().get(i).page(), page -> new ArrayList<>()).add(last);
    }
    int before = 0;
    for (Map.Entry<Integer, List<Integer>> page : pages.entrySet()) {
      List<Integer> called = page.getValue();
      int to = called.get(called.size() - 1);
      boolean opens = page.getKey().equals(pages.firstKey());
      Set<String> shown = inMargins(pdf.page(page.getKey()));
      boolean begins = Stream.of(called.get(0), before).anyMatch(from -> names(shown, pdf, from));
      if (!opens && !(begins && names(shown, pdf, to))) {
        report(
            new Place.OnPage(page.getKey(), Optional.empty()),
            "the head of the page does not say that its notes belong to pages up to number "
                + pdf.label(to));
      }
      before = to;
    }
  }

  private static boolean names(Set<String> shown, PdfContent pdf, int page) {
    return page == 0 || shown.contains(pdf.label(page));
  }

  /** The words of heads and feet that may be names of pages, alone or with words. */
  private Set<String> inMargins(PdfPage page) {
    boolean vertical = edition.manuscript().edition().writingMode().isVertical();
    StringBuilder text = new StringBuilder();
    Glyph last = null;
    for (Glyph glyph : page.paint().artifacts()) {
      boolean follows =
          last != null
              && glyph.gapAfter(last) < SPACE * glyph.size()
              && (Math.abs(last.y() - glyph.y()) < 1
                  || (vertical && Math.abs(last.x() - glyph.x()) < 1));
      text.append(follows ? "" : " ");
      text.appendCodePoint(glyph.codePoint());
      last = glyph;
    }
    return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  /** Checks an EPUB. */
  public void check(EpubArchive epub) throws IOException {
    Map<String, EpubArchive.Item> byName = new HashMap<>();
    for (EpubArchive.Item item : epub.documents()) {
      byName.put(item.path().substring(item.path().lastIndexOf('/') + 1), item);
    }
    List<Element> notes = new ArrayList<>();
    for (EpubArchive.Item item : byName.values()) {
      if (epub.has(item.path())) {
        notes.addAll(
            epub.document(item.path()).select("section." + Names.NOTES + " > ." + Names.NOTE));
      }
    }
    int before = 0;
    for (Section section : edition.manuscript().sections()) {
      CountedNotes counted = CountedNotes.of(edition.manuscript(), section, style.form(), before);
      before += numbers == NoteStyle.Numbers.THROUGH ? counted.notes.size() : 0;
      EpubArchive.Item item = byName.get(section.id() + ".xhtml");
      if (item != null && epub.has(item.path())) {
        List<Element> own =
            notes.stream().filter(note -> note.id().startsWith(section.id() + "--")).toList();
        check(item.path(), epub.document(item.path()), own, counted);
      }
    }
  }

  private void check(String path, Document document, List<Element> own, CountedNotes counted) {
    int next = 0;
    Map<String, String> notes = new HashMap<>();
    int noted = 0;
    for (Element note : own) {
      Element place = note.selectFirst("." + Names.NOTE_NUMBER);
      String number = place == null ? "" : place.text();
      String wanted = noted < counted.notes.size() ? counted.notes.get(noted) : "";
      notes.put(note.id(), number);
      noted++;
      if (!letters(number).equals(letters(wanted))) {
        report(
            EpubArchive.place(path, note),
            "the note has the number %s, and is the one with %s".formatted(number, wanted));
        return;
      }
    }
    for (Element call : document.select("a." + Names.NOTE_CALL)) {
      if (call.closest("section." + Names.NOTES) == null) {
        String wanted = next < counted.calls.size() ? counted.calls.get(next) : "";
        next++;
        String id = Href.decode(call.attr("href").replaceFirst("^[^#]*#", ""));
        if (!letters(call.text()).equals(letters(wanted))
            || !letters(notes.getOrDefault(id, "")).equals(letters(wanted))) {
          report(
              EpubArchive.place(path, call),
              "the note call has the number %s, is the one with %s, and links to the note %s"
                  .formatted(call.text(), wanted, notes.getOrDefault(id, "without a number")));
          return;
        }
      }
    }
    if (next != counted.calls.size() || noted != counted.notes.size()) {
      report(
          EpubArchive.place(path, document.body()),
          "the section has %d note calls and %d notes, and the manuscript %d and %d"
              .formatted(next, noted, counted.calls.size(), counted.notes.size()));
    }
  }
}
