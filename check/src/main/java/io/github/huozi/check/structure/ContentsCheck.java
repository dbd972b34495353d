package io.github.huozi.check.structure;

import io.github.huozi.check.Findings;
import io.github.huozi.check.Place;
import io.github.huozi.check.structure.Unit.Pair;
import io.github.huozi.check.structure.Unit.Phrase;
import io.github.huozi.check.structure.UnitCheck.Leading;
import io.github.huozi.check.structure.UnitCheck.Target;
import io.github.huozi.model.ContentsEntry;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.TitleNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Compares the contents of a file, its bookmarks or its menus with the headings of the manuscript:
 * each entry has the words of a heading and leads to it, all are in order, and none is missing.
 */
final class ContentsCheck {

  /** The most letters of the number of a page with the words around it. */
  private static final int LONGEST_NAME = 12;

  private final List<ContentsEntry> entries;

  /** The texts of headings as lists may have them, by their ids. */
  private final Map<String, List<String>> titles = new HashMap<>();

  private final Set<String> folios;
  private final Leading leading;
  private final boolean themed;
  private final Findings links;

  /** The headings of the manuscript in order, with the units of the file that they are in. */
  private final List<Heading> headings;

  /**
   * Entries that lead to no heading of the manuscript: to notes, to a section without its title.
   */
  private final Set<String> ofTemplates = new HashSet<>();

  private record Heading(Unit wanted, List<String> texts, int level, Optional<Unit> found) {}

  /**
   * An entry of a file.
   *
   * @param text its letters, normalized; a page number may follow the heading's
   * @param words the text as it is written
   * @param depth how many entries are around it; -1 if that is not compared
   * @param link where it leads
   */
  record Entry(String text, String words, int depth, Phrase link, Optional<Place> place) {}

  /**
   * @param manuscript what the units of the sections are read from
   * @param folios the numbers that pages may have, normalized
   * @param themed whether a theme may have changed the numbers of headings, and how pages are named
   */
  ContentsCheck(
      List<ContentsEntry> entries,
      Manuscript manuscript,
      List<List<Unit>> sections,
      List<Pair> pairs,
      List<Unit> units,
      Leading leading,
      Set<String> folios,
      boolean themed,
      Findings links) {
    this.entries = entries.stream().flatMap(ContentsEntry::all).toList();
    for (Section section : manuscript.sections()) {
      titles.put(section.id(), titles(section.title(), section.titleTree().copy()));
      for (Section.Heading heading : section.headings()) {
        Element content = Jsoup.parseBodyFragment(heading.html());
        titles.put(heading.id(), titles(heading.text(), content));
      }
    }
    this.folios = folios;
    this.leading = leading;
    this.themed = themed;
    this.links = links;
    IdentityHashMap<Unit, Unit> found = new IdentityHashMap<>();
    pairs.forEach(pair -> found.put(pair.wanted(), pair.found()));
    for (Unit unit : units) {
      if (unit.isHeading() && !found.containsValue(unit)) {
        ofTemplates.add(unit.text());
      }
    }
    this.headings = new ArrayList<>();
    for (int i = 0; i < sections.size(); i++) {
      for (Unit unit : sections.get(i)) {
        if (unit.isHeading() && !unit.ids().isEmpty()) {
          headings.add(
              new Heading(
                  unit,
                  texts(unit),
                  manuscript.sections().get(i).place().level() + unit.role().charAt(1),
                  Optional.ofNullable(found.get(unit))));
        }
      }
    }
    Set<String> ids = new HashSet<>();
    headings.forEach(heading -> ids.add(own(heading.wanted())));
    this.entries.stream()
        .filter(entry -> !ids.contains(entry.id()))
        .forEach(entry -> ofTemplates.add(Unit.key(entry.title())));
  }

  /**
   * Compares the entries of one list.
   *
   * @param what what the list is, for messages
   * @param required which headings it must have
   * @param isRight whether the rest of an entry's letters, after those of its heading, is right
   */
  void check(
      String what,
      List<Entry> list,
      Predicate<ContentsEntry> required,
      BiPredicate<String, Unit> isRight) {
    Map<String, Boolean> has = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>();
    int next = 0;
    for (Entry entry : list) {
      int at = place(entry, next);
      if (at == headings.size() && ofTemplates.stream().anyMatch(entry.text()::startsWith)) {
        continue;
      } else if (at == headings.size()) {
        report(
            what,
            entry,
            null,
            "have \"" + entry.words() + "\" where no heading with these words comes next");
        continue;
      }
      next = at + 1;
      Heading heading = headings.get(at);
      heading.wanted().ids().forEach(id -> has.put(id, true));
      while (!open.isEmpty() && open.peek() >= heading.level()) {
        open.pop();
      }
      Unit target = heading.found().orElse(null);
      if (entry.depth() >= 0 && entry.depth() != open.size()) {
        report(what, entry, heading, "have \"" + entry.words() + "\" on another level");
      } else if (target != null
          && !leading.leads(entry.link(), new Target(target, Optional.empty()))) {
        report(what, entry, heading, "link \"" + entry.words() + "\" to the wrong place");
      } else if (target != null
          && rests(entry, heading).stream().noneMatch(rest -> isRight.test(rest, target))) {
        report(what, entry, heading, "give \"" + entry.words() + "\" the wrong page");
      }
      open.push(heading.level());
    }
    for (ContentsEntry entry : entries) {
      Optional<Heading> heading =
          headings.stream().filter(known -> known.wanted().ids().contains(entry.id())).findFirst();
      if (heading.isPresent() && required.test(entry) && !has.containsKey(entry.id())) {
        report(what, null, heading.get(), "lack \"" + entry.title() + "\"");
        return;
      }
    }
  }

  /**
   * Reads an entry's page numbers behind its heading's text; none if the entry is of another
   * heading. There may be several: in a heading a note's number may stand before the page's.
   */
  private List<String> rests(Entry entry, Heading heading) {
    List<String> rests = new ArrayList<>();
    for (String text : heading.texts()) {
      String whole = heading.wanted().number() + text;
      if (entry.text().startsWith(whole)) {
        page(entry.text().substring(whole.length())).ifPresent(rests::add);
      }
      int at = entry.text().indexOf(text);
      if (themed
          && at >= 0
          && Unit.isNumbered(entry.text().substring(0, at + text.length()), text)) {
        page(entry.text().substring(at + text.length())).ifPresent(rests::add);
      }
    }
    return rests;
  }

  /** The number of a page behind a leader; empty if a text is something else. */
  private Optional<String> page(String text) {
    String rest = text.replaceAll("[.·…]", "");
    return rest.matches("[0-9ivxlcdm]*") || folios.contains(rest) || (themed && names(rest))
        ? Optional.of(rest)
        : Optional.empty();
  }

  /** Tells whether a brief text has the number of a page among words: p. 12, 第十二页. */
  private boolean names(String text) {
    return text.length() <= LONGEST_NAME && folios.stream().anyMatch(text::contains);
  }

  /**
   * The first heading from a place on that an entry leads to and has the words of, or else the
   * first with its words; the number of headings if there is none.
   */
  private int place(Entry entry, int from) {
    int first = headings.size();
    for (int at = from; at < headings.size(); at++) {
      if (!rests(entry, headings.get(at)).isEmpty()) {
        Optional<Unit> found = headings.get(at).found();
        if (found.isEmpty()
            || leading.leads(entry.link(), new Target(found.get(), Optional.empty()))) {
          return at;
        }
        first = Math.min(first, at);
      }
    }
    return first;
  }

  /** The id of a heading itself, not of what begins with it. */
  private static String own(Unit heading) {
    return heading.ids().get(heading.ids().size() - 1);
  }

  /** The texts that entries may have behind the number of a heading. */
  private List<String> texts(Unit heading) {
    List<String> texts = new ArrayList<>(List.of(heading.plain()));
    texts.addAll(titles.getOrDefault(own(heading), List.of()));
    return texts;
  }

  /**
   * The texts that contents may have for a title. A typed number may stand apart, without a mark
   * after it; a formula may be its TeX or its signs, or be none of the letters.
   */
  private static List<String> titles(String title, Element content) {
    String key = Unit.key(title);
    List<String> titles = new ArrayList<>(List.of(key));
    TitleNumber.of(title).ifPresent(typed -> titles.add(Unit.key(typed.number() + typed.rest())));
    List<Element> formulas = content.select("math");
    titles.add(with(key, formulas, Element::text));
    titles.add(with(key, formulas, math -> ""));
    return titles;
  }

  /** A title with other words than the TeX of its formulas. */
  private static String with(String key, List<Element> formulas, Function<Element, String> words) {
    StringBuilder title = new StringBuilder(key);
    int from = 0;
    for (Element math : formulas) {
      String tex = Unit.key(math.attr("alttext"));
      int at = title.indexOf(tex, from);
      if (at >= 0) {
        String instead = Unit.key(words.apply(math));
        title.replace(at, at + tex.length(), instead);
        from = at + instead.length();
      }
    }
    return title.toString();
  }

  private void report(String what, @Nullable Entry entry, @Nullable Heading heading, String wrong) {
    links.fault(
        "contents",
        entry == null ? null : entry.place().orElse(null),
        heading == null ? Optional.empty() : heading.wanted().origin().source(),
        what + " " + wrong);
  }
}
