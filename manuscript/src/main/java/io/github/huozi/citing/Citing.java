package io.github.huozi.citing;

import io.github.huozi.bibliography.WorkLanguage;
import io.github.huozi.citation.Citation;
import io.github.huozi.citation.Cite;
import io.github.huozi.citation.PersonName;
import io.github.huozi.citation.Work;
import io.github.huozi.csl.Citations;
import io.github.huozi.csl.CslLocales;
import io.github.huozi.csl.CslStyle;
import io.github.huozi.csl.Formatted;
import io.github.huozi.language.Language;
import io.github.huozi.model.Edition;
import io.github.huozi.model.NoteStyle;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Names;
import io.github.huozi.query.Queries;
import io.github.huozi.source.section.Draft;
import io.github.huozi.source.text.Markup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Sets the citations of an edition by its style: in the text or, by a style of notes, in notes of
 * their own. The list of works stands where the author has a place for it, and else at the end.
 */
public final class Citing {

  /** The start of the key of a note that holds a citation. No author's key has a line feed. */
  private static final String NOTE_KEY = "\n";

  private final Edition edition;
  private final CslStyle style;
  private final List<Work> works;
  private final List<String> uncited;
  private final boolean restarts;
  private final List<Draft> drafts;
  private final List<Place> places = new ArrayList<>();
  private int notes;

  /**
   * A citation of the text.
   *
   * @param span the element that stands for it
   * @param cites the works
   * @param note the number of the note in which it stands; 0 in the text
   * @param inNote whether the author has written that note
   * @param fresh whether it begins a section whose notes count anew
   */
  private record Place(
      Draft draft, Element span, List<Cite> cites, int note, boolean inNote, boolean fresh) {

    boolean namesInText() {
      return note > 0 && !inNote && cites.get(0).form() == Cite.Form.IN_TEXT;
    }
  }

  private Citing(
      Publication publication, Edition edition, CslStyle style, List<Work> works, List<Draft> all) {
    this.edition = edition;
    this.style = style;
    this.works = works;
    this.uncited = publication.works().uncited();
    this.restarts = style.isNote() && publication.noteNumbers() != NoteStyle.Numbers.THROUGH;
    this.drafts = all;
  }

  /**
   * Sets the citations of an edition, and changes its drafts.
   *
   * @param converted converts Chinese text to the script of the edition
   * @return the section with the list of works, if a section of its own has it
   */
  public static Optional<Draft> set(
      Publication publication,
      Edition edition,
      List<Draft> drafts,
      UnaryOperator<String> converted) {
    Optional<CslStyle> style = publication.works().style(edition);
    if (style.isEmpty()) {
      return Optional.empty();
    }
    List<Work> works =
        publication.works().works().stream()
            .map(work -> isChinese(work, edition.language()) ? converted(work, converted) : work)
            .toList();
    return new Citing(publication, edition, style.get(), works, drafts).set(publication);
  }

  private static boolean isChinese(Work work, Language language) {
    return WorkLanguage.of(work, language.tag()).startsWith("zh");
  }

  private static Work converted(Work work, UnaryOperator<String> change) {
    Map<String, String> texts = new HashMap<>();
    work.texts().forEach((name, text) -> texts.put(name, change.apply(text)));
    Map<String, List<PersonName>> names = new HashMap<>();
    work.names()
        .forEach(
            (name, list) ->
                names.put(name, list.stream().map(one -> converted(one, change)).toList()));
    return new Work(work.id(), work.type(), texts, names, work.dates());
  }

  private static PersonName converted(PersonName name, UnaryOperator<String> change) {
    return new PersonName(
        change.apply(name.family()),
        change.apply(name.given()),
        name.droppingParticle(),
        name.nonDroppingParticle(),
        name.suffix(),
        name.commaSuffix(),
        change.apply(name.literal()),
        name.fixedOrder());
  }

  private Optional<Draft> set(Publication publication) {
    drafts.forEach(this::find);
    if (places.isEmpty() && uncited.isEmpty()) {
      return Optional.empty();
    }
    WorkList list = new WorkList(publication, edition, drafts);
    Citations.Languages languages = work -> WorkLanguage.of(work, edition.language().tag());
    Citations engine =
        new Citations(
            style,
            CslLocales.builtIn(),
            edition.language().tag(),
            languages,
            works,
            style.hasBibliography() ? Optional.of(list::address) : Optional.empty());
    List<Citation> citations = new ArrayList<>();
    for (Place place : places) {
      if (place.namesInText()) {
        citations.add(new Citation(withForm(place.cites(), Cite.Form.AUTHOR_ONLY), 0));
        citations.add(
            new Citation(withForm(place.cites(), Cite.Form.WHOLE), place.note(), place.fresh()));
      } else {
        citations.add(new Citation(place.cites(), place.note(), place.fresh()));
      }
    }
    Citations.Result result = engine.set(citations, uncited);
    Set<String> seen = new HashSet<>();
    Deque<Formatted> texts = new ArrayDeque<>(result.citations());
    for (Place place : places) {
      write(place, texts);
      for (Cite cite : place.cites()) {
        if (seen.add(cite.id()) && !result.entries().isEmpty()) {
          list.calledFrom(cite.id(), place.draft(), place.span());
        }
      }
    }
    return list.write(result.entries(), style.hangs(), entry -> languageOf(entry, languages));
  }

  /** The language of a work, if it is another one than the edition's. */
  private Optional<String> languageOf(String id, Citations.Languages languages) {
    String own = edition.language().primary();
    return works.stream()
        .filter(work -> work.id().equals(id))
        .map(languages::of)
        .filter(tag -> !tag.equals(own) && !tag.startsWith(own + "-"))
        .findFirst();
  }

  private static List<Cite> withForm(List<Cite> cites, Cite.Form form) {
    return cites.stream()
        .map(
            cite ->
                form == Cite.Form.AUTHOR_ONLY
                    ? new Cite(cite.id(), "", "", "page", "", form)
                    : new Cite(
                        cite.id(),
                        cite.prefix(),
                        cite.suffix(),
                        cite.label(),
                        cite.locator(),
                        form))
        .toList();
  }

  /** Finds the citations of a draft in the order in which they are read. */
  private void find(Draft draft) {
    Set<String> called = new LinkedHashSet<>();
    boolean fresh = restarts;
    List<Element> roots = Stream.concat(draft.heading().stream(), Stream.of(draft.body())).toList();
    for (Element root : roots) {
      for (Element element : marked(root)) {
        if (element.hasAttr(Names.CITES)) {
          int note = style.isNote() ? ++notes : 0;
          places.add(new Place(draft, element, TypedCitation.read(element), note, false, fresh));
          fresh = false;
        } else {
          fresh = findInNote(draft, element.attr(Markup.NOTE), called, fresh);
        }
      }
    }
  }

  private boolean findInNote(Draft draft, String key, Set<String> called, boolean fresh) {
    Draft.Note note = draft.notes().get(key);
    if (note == null || !called.add(key)) {
      return fresh;
    }
    int number = ++notes;
    boolean next = fresh;
    for (Element element : marked(note.body())) {
      if (element.hasAttr(Names.CITES)) {
        places.add(new Place(draft, element, TypedCitation.read(element), number, true, next));
        next = false;
      } else {
        next = findInNote(draft, element.attr(Markup.NOTE), called, next);
      }
    }
    return next;
  }

  private static List<Element> marked(Element root) {
    return Queries.select(root, "[" + Names.CITES + "], [" + Markup.NOTE + "]");
  }

  /** Writes a citation in the place of what the author has typed. */
  private void write(Place place, Deque<Formatted> texts) {
    Element span = place.span();
    boolean hasNote = place.note() > 0 && !place.inNote();
    if (!hasNote || place.namesInText()) {
      CitationText.fill(span, texts.pop());
      span.addClass(Names.CITATION);
    }
    CitationSpace space = new CitationSpace(edition.language());
    if (!hasNote) {
      space.close(span, Queries.has(span, "> sup:first-child") && span.ownText().isEmpty());
      return;
    }
    Element call = span;
    if (place.namesInText()) {
      space.close(span, false);
      call = new Element("span");
      span.after(call);
    } else {
      span.empty().removeAttr(Names.CITES);
    }
    String key = NOTE_KEY + place.note();
    call.attr(Markup.NOTE, key);
    int line = Markup.lineOf(span);
    Element text = new Element("p").attr(Names.LINE, String.valueOf(line));
    CitationText.fill(text, texts.pop());
    text.addClass(Names.CITATION);
    place
        .draft()
        .notes()
        .put(
            key,
            new Draft.Note(
                "cite-" + place.note(), line, true, new Element("div").appendChild(text)));
    space.close(call, true);
  }
}
