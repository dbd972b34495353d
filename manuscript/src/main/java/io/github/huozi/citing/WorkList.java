package io.github.huozi.citing;

import io.github.huozi.csl.Citations.Entry;
import io.github.huozi.language.Language;
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
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The list of works of an edition, and its place: the element with the id {@code refs}, else the
 * section or heading that is called so, else the end.
 */
final class WorkList {

  private static final String PLACE = "refs";

  /** The number of works from which their numbers are wider. */
  private static final int MANY = 100;

  private final Draft draft;
  private final Element parent;

  /** The node before which the list stands; null for the end of its parent. */
  private final @Nullable Element before;

  /** True for a section of its own, since no section of the author has a place. */
  private final boolean own;

  /** The heading that the list gets within a section. */
  private Optional<Element> heading = Optional.empty();

  private final Language language;

  /** The lines of the works in the file of the list, by their keys. */
  private final Map<String, Integer> lines;

  /** The languages of the works, by their keys. */
  private final Map<String, String> languages;

  private final Map<String, String> ids = new HashMap<>();

  /** The keys of works by their addresses. */
  private final Map<String, String> keys = new HashMap<>();

  private final Map<String, String> calls = new HashMap<>();

  /**
   * @param languages the languages of the works, by their keys
   */
  WorkList(
      Publication publication, Edition edition, List<Draft> drafts, Map<String, String> languages) {
    this.languages = languages;
    this.lines = publication.works().lines();
    this.language = edition.language();
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
      heading =
          Optional.of(
              new Element("h2")
                  .text(title)
                  .addClass(Names.UNNUMBERED)
                  .attr("id", draft.newId("references"))
                  .attr(Names.LINE, "1"));
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
    String address = "#" + ids.computeIfAbsent(key, one -> draft.newId("ref-" + name(one)));
    keys.put(address, key);
    return address;
  }

  /** Says the languages of cites whose characters look otherwise in the edition's language. */
  void markLanguages(Element citation) {
    for (Element link : Queries.select(citation, "a." + Names.WORK_LINK)) {
      String tag = languages.getOrDefault(keys.getOrDefault(link.attr("href"), ""), "");
      if (tag.matches("(?:zh|ja|ko)(?:-.*)?") && !isOfEdition(tag)) {
        link.attr("lang", tag);
      }
    }
  }

  private boolean isOfEdition(String tag) {
    return tag.split("-", 2)[0].equals(language.primary());
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
   * @return the section of its own that has it
   */
  Optional<Draft> write(List<Entry> entries, boolean hangs) {
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Element list = new Element("ul").addClass(Names.WORKS).attr(Names.LINE, "1");
    if (entries.size() >= MANY) {
      list.addClass("many");
    }
    for (Entry entry : entries) {
      int line = own ? lines.getOrDefault(entry.id(), 1) : 1;
      Element item = list.appendElement("li").attr(Names.LINE, String.valueOf(line));
      item.attr("id", address(entry.id()).substring(1));
      boolean other = !isOfEdition(entry.language());
      if (other) {
        item.attr("lang", entry.language());
      }
      CitationText.fill(item, entry.content());
      Element number = Queries.first(item, "> div.csl-left-margin");
      if (number != null) {
        list.addClass("numbered-works");
        number(number, calls.getOrDefault(entry.id(), ""));
        if (other) {
          number.attr("lang", language.tag());
        }
      } else if (hangs) {
        list.addClass("hanging");
      }
      Queries.select(item, "div.csl-right-inline").unwrap();
      Queries.select(item, "div").tagName("span").removeAttr("class").before("<br>");
    }
    if (before == null) {
      heading.ifPresent(parent::appendChild);
      parent.appendChild(list);
    } else {
      before.before(list);
    }
    return own ? Optional.of(draft) : Optional.empty();
  }

  private static void number(Element number, String call) {
    // Within the number, the space parts it from the work, and has no width where it is a box.
    number.removeAttr("class").appendText(" ");
    number.tagName(call.isEmpty() ? "span" : "a").addClass(Names.WORK_NUMBER);
    if (!call.isEmpty()) {
      number.attr("href", "#" + call).attr(Names.CITES, "");
    }
  }
}
