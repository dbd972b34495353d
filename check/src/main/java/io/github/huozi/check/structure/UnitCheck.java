package io.github.huozi.check.structure;

import io.github.huozi.check.Findings;
import io.github.huozi.check.FinishedEdition;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.PdfLink;
import io.github.huozi.check.pdf.StringOfPdf;
import io.github.huozi.check.structure.Unit.Origin;
import io.github.huozi.check.structure.Unit.Pair;
import io.github.huozi.check.structure.Unit.Phrase;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the units of a file with those of the manuscript: what they are read aloud as, in which
 * language, with which words emphasized and linked, and where the links lead.
 */
final class UnitCheck {

  /** The roles of phrases for which tags have a type. */
  private static final Set<String> TAGGED = Set.of("Em", "Strong");

  private final FinishedEdition edition;
  private final boolean printed;
  private final Leading leading;
  private final Findings accessibility;
  private final Findings links;
  private final Findings text;

  /** The targets of the manuscript's ids in the file. */
  private final Map<String, Target> targets = new HashMap<>();

  /**
   * The target of an id.
   *
   * @param phrase the linked phrase of the unit that has the id; empty if it is the unit's
   */
  record Target(Unit unit, Optional<Phrase> phrase) {}

  /** Tells where a link of a file leads. */
  @FunctionalInterface
  interface Leading {

    /** Tells whether a link leads to the start of a unit or of a phrase. */
    boolean leads(Phrase link, Target target);
  }

  /**
   * @param printed whether the file is a PDF, whose headings have the levels of their nesting
   */
  UnitCheck(
      FinishedEdition edition,
      boolean printed,
      Leading leading,
      Findings accessibility,
      Findings links,
      Findings text) {
    this.edition = edition;
    this.printed = printed;
    this.leading = leading;
    this.accessibility = accessibility;
    this.links = links;
    this.text = text;
  }

  /** The target of an id of the manuscript; known after {@link #check}. */
  Optional<Target> target(String id) {
    return Optional.ofNullable(targets.get(id));
  }

  /**
   * Reports units that differ.
   *
   * @param formulas the formulas of the file by their ids; none if those lead to the next unit
   */
  void check(List<List<Unit>> sections, List<Pair> pairs, Map<String, Unit> formulas) {
    IdentityHashMap<Unit, Unit> found = new IdentityHashMap<>();
    for (Pair pair : pairs) {
      found.put(pair.wanted(), pair.found());
      pair.wanted()
          .ids()
          .forEach(
              id ->
                  targets.merge(id, new Target(pair.found(), Optional.empty()), UnitCheck::first));
      List<Phrase> there = pair.wanted().links();
      List<Phrase> here = pair.found().links();
      for (int i = 0; i < there.size() && there.size() == here.size(); i++) {
        Target target = new Target(pair.found(), Optional.of(here.get(i)));
        there.get(i).ids().forEach(id -> targets.put(id, target));
      }
    }
    formulas.forEach((id, formula) -> targets.put(id, new Target(formula, Optional.empty())));
    for (List<Unit> section : sections) {
      Deque<Integer> levels = new ArrayDeque<>();
      int top = 0;
      for (Unit wanted : section) {
        Unit unit = found.get(wanted);
        String role = wanted.role();
        // A theme may hide a heading.
        if (wanted.isHeading() && unit != null) {
          int level = level(wanted);
          while (!levels.isEmpty() && levels.peek() >= level) {
            levels.pop();
          }
          if (unit.isHeading() && levels.isEmpty()) {
            top = level(unit);
          }
          levels.push(level);
          // PDF/UA allows no skipped levels (ISO 14289-1, 7.4.2).
          role = printed ? "H" + Math.min(6, top + levels.size() - 1) : role;
        }
        if (unit != null) {
          compare(wanted, unit, role);
        }
      }
    }
  }

  /** The target that begins first: the captions of pictures in a row may not be in this order. */
  private static Target first(Target one, Target other) {
    Origin here = one.unit().origin();
    Origin there = other.unit().origin();
    return here.place().orElse(null) instanceof Place.OnPage page
            && there.place().orElse(null) instanceof Place.OnPage otherPage
            && (otherPage.number() < page.number()
                || (otherPage.number() == page.number() && there.top() < here.top()))
        ? other
        : one;
  }

  private static int level(Unit heading) {
    return heading.role().charAt(1) - '0';
  }

  private void compare(Unit wanted, Unit found, String role) {
    if (role.isEmpty() ? found.isHeading() : !role.equals(found.role())) {
      report(
          accessibility,
          "role",
          wanted,
          found,
          "\"%s\" is read aloud as %s and written as %s"
              .formatted(words(wanted), found.role(), role.isEmpty() ? "text" : role));
    } else if (!wanted.around().equals(found.around())) {
      report(
          accessibility,
          "role",
          wanted,
          found,
          "\"%s\" is heard inside %s, and is written inside %s"
              .formatted(words(wanted), list(found), list(wanted)));
    } else if (!wanted.scope().isEmpty() && !wanted.scope().equals(found.scope())) {
      report(
          accessibility,
          "role",
          wanted,
          found,
          "the header cell \"%s\" heads its %s, but its %s in the sources"
              .formatted(words(wanted), shown(found.scope()), wanted.scope()));
    }
    String language = wanted.language().isEmpty() ? edition.language().tag() : wanted.language();
    if (!language.equalsIgnoreCase(found.language())) {
      report(
          accessibility,
          "language",
          wanted,
          found,
          "\"%s\" is heard as %s, and is written in %s"
              .formatted(words(wanted), shown(found.language()), language));
    }
    if (!emphasized(wanted).equals(emphasized(found))) {
      report(
          accessibility,
          "role",
          wanted,
          found,
          "in \"%s\" the words heard with emphasis are not those of the sources"
              .formatted(words(wanted)));
    }
    if (!printed && !wanted.form().elements().equals(found.form().elements())) {
      report(
          accessibility,
          "role",
          wanted,
          found,
          "\"%s\" is in %s, but in %s in the sources"
              .formatted(
                  words(wanted), shown(found.form().elements()), shown(wanted.form().elements())));
    }
    boolean numbered = !wanted.text().equals(found.text());
    if (!printed && !numbered && !wanted.form().spaces().equals(found.form().spaces())) {
      report(
          text,
          "changed",
          wanted,
          found,
          "in \"%s\" the spaces or the ends of lines are not those of the sources"
              .formatted(words(wanted)));
    }
    links(wanted, found);
  }

  private List<String> emphasized(Unit unit) {
    return unit.phrases().stream()
        .filter(phrase -> printed ? TAGGED.contains(phrase.role()) : !phrase.isLink())
        .map(phrase -> phrase.role() + " " + phrase.text())
        .toList();
  }

  private void links(Unit wanted, Unit found) {
    List<Phrase> there = wanted.links();
    List<Phrase> here = found.links();
    if (!there.stream()
        .map(Phrase::text)
        .toList()
        .equals(here.stream().map(Phrase::text).toList())) {
      report(
          links,
          "changed",
          wanted,
          found,
          "in \"%s\" the linked words are not those of the sources".formatted(words(wanted)));
      return;
    }
    for (int i = 0; i < there.size(); i++) {
      Optional<String> wrong = wrong(there.get(i), here.get(i));
      if (wrong.isPresent()) {
        report(
            links,
            "changed",
            wanted,
            found,
            "the link \"" + there.get(i).words() + "\" " + wrong.get());
      }
    }
  }

  private static String key(String words) {
    return Unit.key(StringOfPdf.comparable(words));
  }

  /** The fault of a link of the file. */
  private Optional<String> wrong(Phrase wanted, Phrase found) {
    if (printed && found.links().isEmpty()) {
      return Optional.of("is not a link in the file, or is not on its words");
    }
    if (printed && found.links().stream().noneMatch(PdfLink::leadsSomewhere)) {
      return Optional.empty(); // It is reported as broken.
    }
    boolean described =
        !printed
            || found.links().stream()
                .allMatch(link -> key(link.words()).contains(key(wanted.words())));
    if (!described) {
      return Optional.of("has another description for screen readers");
    }
    boolean leads = true;
    if (!wanted.href().startsWith("#")) {
      leads = SectionUnits.isSameAddress(wanted.href(), found.href());
    } else {
      @Nullable Target target = targets.get(wanted.href().substring(1));
      leads = found.href().isEmpty() || !printed;
      leads &= target == null || leading.leads(found, target);
    }
    return leads ? Optional.empty() : Optional.of("does not link to " + wanted.href());
  }

  private void report(Findings to, String rule, Unit wanted, Unit found, String message) {
    to.fault(rule, found.origin().place().orElse(null), wanted.origin().source(), message);
  }

  /** The start of a unit's text, for quotation. */
  private static String words(Unit unit) {
    String text = unit.origin().words().strip().replaceAll("\\s+", " ");
    return text.codePointCount(0, text.length()) <= 40
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
  }

  private static String list(Unit unit) {
    return unit.around().isEmpty() ? "nothing" : String.join(", ", unit.around());
  }

  private static String shown(String text) {
    return text.isEmpty() ? "nothing" : text;
  }
}
