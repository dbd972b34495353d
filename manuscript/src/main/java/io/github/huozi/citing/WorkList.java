package io.github.huozi.citing;

import io.github.huozi.csl.Citations.Entry;
import io.github.huozi.model.Edition;
import io.github.huozi.model.EditionWords;
import io.github.huozi.model.Publication;
import io.github.huozi.model.section.Names;
import io.github.huozi.model.section.SectionRole;
import io.github.huozi.query.Queries;
import io.github.huozi.source.section.Draft;
import io.github.huozi.source.section.SectionRoles;
import io.github.huozi.source.text.Markup;
import io.github.huozi.source.text.Reporter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The list of works of an edition, and its place: the element with the id {@code refs}, else the
 * section or heading that is called so, else the end.
 */
final class WorkList {

  private static final String PLACE = "refs";

  private final Draft draft;
  private final Element parent;

  /** The node before which the list stands; null for the end of its parent. */
  private final @Nullable Element before;

  /** True for a section of its own, since no section of the author has a place. */
  private final boolean own;

  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, String> calls = new HashMap<>();

  WorkList(Publication publication, Edition edition, List<Draft> drafts) {
    Optional<Found> found = Found.in(drafts);
    String title = EditionWords.in(edition.language(), WorkList.class).get("references");
    Draft last = drafts.get(drafts.size() - 1);
    own = found.isEmpty() && (publication.type() == Publication.Type.BOOK || last.title().shown());
    if (own) {
      parent = new Element("body");
      Reporter reporter =
          new Reporter(publication.works().file().orElseThrow(), last.reporter().problems());
      draft =
          Draft.made(
              id(drafts), reporter, title, SectionRole.BIBLIOGRAPHY, parent, edition.language());
      before = null;
    } else if (found.isPresent()) {
      draft = found.get().draft();
      parent = found.get().parent();
      before = found.get().before();
    } else {
      draft = last;
      parent = last.body();
      before = null;
      Element heading = new Element("h2").text(title).addClass(Names.UNNUMBERED);
      heading.attr("id", draft.newId("references"));
      heading.attr(Names.LINE, "1");
      parent.appendChild(heading);
    }
  }

  private static String id(List<Draft> drafts) {
    List<String> taken = drafts.stream().map(Draft::id).toList();
    String id = "references";
    for (int i = 2; taken.contains(id); i++) {
      id = "references-" + i;
    }
    return id;
  }

  /** The place that an author has for the list. */
  private record Found(Draft draft, Element parent, @Nullable Element before) {

    static Optional<Found> in(List<Draft> drafts) {
      for (Draft draft : drafts) {
        for (Element place : Queries.select(draft.body(), "[id]")) {
          if (place.id().equals(draft.id() + "--" + PLACE)) {
            return Optional.of(new Found(draft, place, null));
          }
        }
      }
      for (int i = drafts.size() - 1; i >= 0; i--) {
        Draft draft = drafts.get(i);
        if (draft.role().equals(Optional.of(SectionRole.BIBLIOGRAPHY))
            || SectionRoles.isBibliography(draft.title().text())) {
          return Optional.of(new Found(draft, draft.body(), null));
        }
        List<Element> headings = Queries.select(draft.body(), "> h2, > h3, > h4, > h5, > h6");
        for (int k = headings.size() - 1; k >= 0; k--) {
          if (SectionRoles.isBibliography(headings.get(k).text())) {
            Element next = k + 1 < headings.size() ? headings.get(k + 1) : null;
            return Optional.of(new Found(draft, draft.body(), next));
          }
        }
      }
      return Optional.empty();
    }
  }

  /** The address of a work in the list. */
  String address(String key) {
    return "#" + ids.computeIfAbsent(key, one -> draft.newId("ref-" + name(one)));
  }

  private static String name(String key) {
    return key.replaceAll("[^A-Za-z0-9_-]+", "-");
  }

  /** Notes the first place that cites a work; the number in the list leads back to it. */
  void calledFrom(String key, Draft from, Element place) {
    if (place.id().isEmpty() && !place.hasAttr(Markup.NOTE)) {
      place.attr("id", from.newId("cite-" + name(key)));
    }
    calls.put(key, place.id());
  }

  /**
   * Writes the list.
   *
   * @param hangs whether the lines of a work after its first are set in
   * @param languages the language of a work, if it is not that of the edition
   * @return the section of its own that has it
   */
  Optional<Draft> write(
      List<Entry> entries, boolean hangs, Function<String, Optional<String>> languages) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Element list = new Element("ul").addClass(Names.WORKS).attr(Names.LINE, "1");
    for (Entry entry : entries) {
      Element item = list.appendElement("li").attr(Names.LINE, "1");
      item.attr("id", address(entry.id()).substring(1));
      languages.apply(entry.id()).ifPresent(tag -> item.attr("lang", tag));
      CitationText.fill(item, entry.content());
      Element number = Queries.first(item, "> div.csl-left-margin");
      if (number != null) {
        list.addClass("numbered-works");
        number(number, calls.getOrDefault(entry.id(), ""));
      } else if (hangs) {
        list.addClass("hanging");
      }
      Queries.select(item, "div.csl-right-inline").unwrap();
      Queries.select(item, "div").tagName("span").removeAttr("class").before("<br>");
    }
    if (before == null) {
      parent.appendChild(list);
    } else {
      before.before(list);
    }
    return own ? Optional.of(draft) : Optional.empty();
  }

  private static void number(Element number, String call) {
    number.removeAttr("class");
    number.tagName(call.isEmpty() ? "span" : "a").addClass(Names.WORK_NUMBER);
    if (!call.isEmpty()) {
      number.attr("href", "#" + call).attr(Names.CITES, "");
    }
  }
}
