package io.github.huozi.citing;

import io.github.huozi.bibliography.WorkLanguage;
import io.github.huozi.citation.Citation;
import io.github.huozi.citation.Cite;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Sets the citations of an edition by its style: in the text or, by a style of notes, in notes of
 * their own. The list of works stands where the author has a place for it, and else at the end.
 */
public final class Citing {

  /** The start of the key of a note that holds a citation; no other key has two line feeds. */
  private static final String NOTE_KEY = "\n\n";

  private final Edition edition;
  private final CslStyle style;
  private final List<Work> works;
  private final List<String> uncited;
  private final List<Draft> drafts;

  private Citing(
      Publication publication, Edition edition, CslStyle style, List<Work> works, List<Draft> all) {
    this.edition = edition;
    this.style = style;
    this.works = works;
    this.uncited = publication.works().uncited();
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
            .map(work -> isChinese(work, edition.language()) ? work.with(converted) : work)
            .toList();
    return new Citing(publication, edition, style.get(), works, drafts).set(publication);
  }

  private static boolean isChinese(Work work, Language language) {
    return WorkLanguage.of(work, language.tag()).startsWith("zh");
  }

  private Optional<Draft> set(Publication publication) {
    NoteStyle.Numbers numbers = publication.noteNumbers();
    boolean restarts = numbers != NoteStyle.Numbers.THROUGH;
    // No number of a note is known before there are pages.
    boolean allFresh = numbers == NoteStyle.Numbers.PAGE && style.refersToNotes();
    List<CitedPlace> places = CitedPlace.in(drafts, style.isNote(), restarts);
    if (places.isEmpty() && uncited.isEmpty()) {
      return Optional.empty();
    }
    Citations.Languages languages = work -> WorkLanguage.of(work, edition.language().tag());
    Map<String, String> ofWorks = works.stream().collect(Collectors.toMap(Work::id, languages::of));
    WorkList list = new WorkList(publication, edition, drafts, ofWorks);
    Citations engine =
        new Citations(
            style,
            CslLocales.builtIn(),
            edition.language().tag(),
            languages,
            works,
            style.hasBibliography() ? Optional.of(list::address) : Optional.empty());
    List<Citation> citations = new ArrayList<>();
    for (CitedPlace place : places) {
      if (place.namesInText()) {
        citations.add(new Citation(names(place.cites()), 0));
        citations.add(
            new Citation(
                place.cites().stream().map(cite -> cite.as(Cite.Form.WHOLE)).toList(),
                place.note(),
                allFresh || place.fresh()));
      } else {
        citations.add(new Citation(place.cites(), place.note(), allFresh || place.fresh()));
      }
    }
    Citations.Result result = engine.set(citations, uncited);
    Set<String> seen = new HashSet<>();
    Deque<Formatted> texts = new ArrayDeque<>(result.citations());
    for (CitedPlace place : places) {
      write(place, texts, list);
      for (Cite cite : place.cites()) {
        if (seen.add(cite.id()) && !result.entries().isEmpty()) {
          list.calledFrom(cite.id(), place.draft(), place.span());
        }
      }
    }
    return list.write(result.entries(), style.hangs());
  }

  /** The names alone, which are a part of the sentence. */
  private static List<Cite> names(List<Cite> cites) {
    return cites.stream().map(cite -> Cite.of(cite.id()).as(Cite.Form.AUTHOR_ONLY)).toList();
  }

  /** Writes a citation in the place of what the author has typed. */
  private void write(CitedPlace place, Deque<Formatted> texts, WorkList list) {
    Element span = place.span();
    boolean hasNote = place.needsNote();
    if (!hasNote || place.namesInText()) {
      CitationText.fill(span, texts.pop());
      if (Queries.closest(span, "a[href]") != null) {
        Queries.select(span, "a").unwrap();
      }
      span.addClass(Names.CITED);
      list.markLanguages(span);
    }
    CitationSpace space = new CitationSpace(edition.language());
    if (!hasNote) {
      if (style.isNote()) {
        CitationSpace.dropStop(span);
      }
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
    text.addClass(Names.CITED);
    list.markLanguages(text);
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
