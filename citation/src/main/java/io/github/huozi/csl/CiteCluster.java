package io.github.huozi.csl;

import io.github.huozi.citation.Cite;
import io.github.huozi.csl.CslPiece.Part;
import io.github.huozi.csl.Rendering.Collapse;
import io.github.huozi.csl.Rendering.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Sets the cites of one citation, grouped and collapsed: CSL 1.0.2, Cite Grouping.
 *
 * <p>Two attributes of a citation are not of CSL, and serve GB/T 7714: {@code outer-locator} names
 * a macro that sets the locator of a lone cite after the suffix of the layout, “[1]33”; {@code
 * shortest-range} is the least count of running numbers that are a range, “[1-2]”, instead of 3.
 */
final class CiteCluster {

  /** Names in the text, for styles whose citations have none. */
  private static final CslElement AUTHORS = authors();

  private final CslElement citation;
  private final Function<Subject, CslElement> layouts;
  private final Optional<UnaryOperator<String>> addresses;
  private final String collapse;

  /** A cite that is set, and what stands before it. */
  private static final class Rendered {
    final Subject subject;
    CslPiece piece;
    final String names;
    final String year;
    String delimiter = "";
    boolean dropped;

    Rendered(Subject subject, CslPiece piece) {
      this.subject = subject;
      this.piece = piece;
      names = piece.find(Part.NAMES).plain();
      String suffix = piece.find(Part.YEAR_SUFFIX).plain();
      String whole = piece.find(Part.YEAR).plain();
      year = whole.endsWith(suffix) ? whole.substring(0, whole.length() - suffix.length()) : whole;
    }

    boolean isPlain() {
      Cite cite = subject.cite();
      return cite.locator().isEmpty()
          && cite.prefix().isEmpty()
          && cite.suffix().isEmpty()
          && cite.form() != Cite.Form.AUTHOR_ONLY;
    }
  }

  CiteCluster(
      CslElement citation,
      Function<Subject, CslElement> layouts,
      Optional<UnaryOperator<String>> addresses) {
    this.citation = citation;
    this.layouts = layouts;
    this.addresses = addresses;
    collapse = citation.get("collapse");
  }

  private static CslElement authors() {
    Map<String, String> few =
        Map.of("form", "short", "and", "text", "et-al-min", "3", "et-al-use-first", "1");
    CslElement name = new CslElement("name", few, List.of(), "", 0);
    CslElement editors = element("names", "editor");
    CslElement title = element("text", "title");
    CslElement others = new CslElement("substitute", Map.of(), List.of(editors, title), "", 0);
    return new CslElement("names", Map.of("variable", "author"), List.of(name, others), "", 0);
  }

  private static CslElement element(String name, String variable) {
    return new CslElement(name, Map.of("variable", variable), List.of(), "", 0);
  }

  CslPiece set(List<Subject> subjects) {
    if (subjects.isEmpty() || subjects.get(0).cite().form() != Cite.Form.IN_TEXT) {
      return cluster(subjects);
    }
    Subject first = subjects.get(0);
    CslPiece names = piece(first.as(Cite.Form.AUTHOR_ONLY));
    List<Subject> rest = new ArrayList<>(subjects);
    rest.set(0, first.as(Cite.Form.WITHOUT_AUTHOR));
    CslPiece others = cluster(rest);
    if (others.isEmpty()) {
      return linked(names, first.cite());
    }
    CslElement layout = layouts.apply(first);
    boolean raised = layout.get("vertical-align").equals("sup");
    boolean wide = layout.get("prefix").startsWith("\uff08");
    return CslPiece.row(names, CslPiece.words(raised || wide ? "" : " "), others);
  }

  private CslPiece cluster(List<Subject> subjects) {
    CslPiece locator = subjects.size() == 1 ? outerLocator(subjects.get(0)) : CslPiece.EMPTY;
    return locator.isEmpty()
        ? cluster(subjects, CslPiece.EMPTY)
        : cluster(List.of(subjects.get(0).withoutLocator()), locator);
  }

  private CslPiece outerLocator(Subject subject) {
    return subject
        .style()
        .macro(citation.get("outer-locator"))
        .map(macro -> new Rendering(subject).children(macro, ""))
        .orElse(CslPiece.EMPTY);
  }

  private CslPiece cluster(List<Subject> subjects, CslPiece locator) {
    List<Rendered> cites = new ArrayList<>();
    for (Subject subject : subjects) {
      CslPiece piece = piece(subject);
      boolean opens = opensSentence(subject.cite().prefix(), cites.isEmpty());
      boolean capital = subject.style().isNote() && opens;
      cites.add(new Rendered(subject, capital ? piece.startingWithCapital() : piece));
    }
    if (cites.isEmpty()) {
      return CslPiece.EMPTY;
    }
    CslElement layout = layouts.apply(subjects.get(0));
    String delimiter = layout.get("delimiter");
    List<Rendered> grouped = cites;
    if (collapse.equals("citation-number")) {
      cites.forEach(cite -> cite.delimiter = delimiter);
      collapseNumbers(cites);
    } else if (!collapse.isEmpty() || citation.has("cite-group-delimiter")) {
      grouped = grouped(cites);
      collapseGroups(grouped, delimiter);
    } else {
      cites.forEach(cite -> cite.delimiter = delimiter);
    }
    CslPiece joined = joined(grouped);
    boolean alone = subjects.stream().allMatch(one -> one.cite().form() == Cite.Form.AUTHOR_ONLY);
    return alone || joined.isEmpty()
        ? joined
        : CslPiece.row(
                CslPiece.words(layout.get("prefix")),
                joined,
                CslPiece.words(layout.get("suffix")),
                locator)
            .with(Look.of(layout));
  }

  private CslPiece joined(List<Rendered> cites) {
    List<CslPiece> row = new ArrayList<>();
    boolean endsWithComma = false;
    for (Rendered cite : cites) {
      CslPiece whole = affixed(cite);
      if (cite.dropped || whole.isEmpty()) {
        continue;
      }
      String prefix = cite.subject.cite().prefix().strip();
      if (!row.isEmpty() && !prefix.startsWith(",")) {
        row.add(CslPiece.words(endsWithComma ? " " : cite.delimiter));
      }
      endsWithComma = cite.subject.cite().suffix().endsWith(",");
      row.add(whole);
    }
    return CslPiece.row(row);
  }

  private CslPiece affixed(Rendered set) {
    Cite cite = set.subject.cite();
    String prefix = cite.prefix();
    String suffix = cite.suffix();
    List<CslPiece> row = new ArrayList<>();
    if (!prefix.isEmpty()) {
      row.add(FieldText.read(prefix).as(Part.AFFIX));
      row.add(CslPiece.words(endsOpen(prefix) ? " " : ""));
    }
    row.add(linked(set.piece, cite));
    if (!suffix.isEmpty()) {
      boolean word =
          Character.isLetterOrDigit(suffix.codePointAt(0)) || "([".indexOf(suffix.charAt(0)) >= 0;
      row.add(CslPiece.words(word && !Scripts.isCjk(suffix.codePointAt(0)) ? " " : ""));
      row.add(FieldText.read(suffix).as(Part.AFFIX));
    }
    return CslPiece.row(row);
  }

  private CslPiece linked(CslPiece piece, Cite cite) {
    return addresses.map(to -> piece.linked(to.apply(cite.id()))).orElse(piece);
  }

  /** Ends with a letter or a mark after which a space must stand. */
  private static boolean endsOpen(String prefix) {
    int last = prefix.codePointBefore(prefix.length());
    return !Character.isWhitespace(last)
        && "([{\u201c\u2018'\"-/\u2013".indexOf(last) < 0
        && !Scripts.isCjk(last)
        && "\uff0c\uff1a\uff1b\uff08\u3001".indexOf(last) < 0;
  }

  private CslPiece piece(Subject subject) {
    CslElement layout = layouts.apply(subject);
    Rendering rendering = new Rendering(subject);
    CslPiece piece = rendering.children(layout, "");
    if (subject.cite().form() != Cite.Form.AUTHOR_ONLY) {
      return piece;
    }
    CslPiece names = piece.find(Part.NAMES);
    return names.isEmpty() ? rendering.render(AUTHORS) : names;
  }

  /** A word after a sentence has a capital; one after a lone “Cf.” has not. */
  private static boolean opensSentence(String prefix, boolean first) {
    return prefix.isBlank() ? first : prefix.strip().matches("(?s).*\\s.*[.!?][\"'\u201d\u2019]?");
  }

  // CslNumbers

  private static int number(Rendered cite) {
    return cite.isPlain() && cite.piece.has(Part.NUMBER) ? cite.subject.state().number : -1;
  }

  private void collapseNumbers(List<Rendered> cites) {
    int shortest = citation.number("shortest-range", 3);
    int from = 0;
    while (from < cites.size()) {
      int to = from + 1;
      while (to < cites.size()
          && number(cites.get(to)) > 0
          && number(cites.get(to)) == number(cites.get(to - 1)) + 1) {
        to++;
      }
      if (to - from >= shortest) {
        dash(cites, from, to, "citation-range-delimiter");
      }
      from = to;
    }
  }

  /** Keeps the first and the last of a range. */
  private static void dash(List<Rendered> cites, int from, int to, String term) {
    for (int i = from + 1; i < to - 1; i++) {
      cites.get(i).dropped = true;
    }
    String dash = cites.get(from).subject.terms().text(term);
    cites.get(to - 1).delimiter = dash.isEmpty() ? "\u2013" : dash;
  }

  // Names and years

  /** Moves cites with the same names to the first of them. */
  private static List<Rendered> grouped(List<Rendered> cites) {
    List<Rendered> grouped = new ArrayList<>();
    for (Rendered cite : cites) {
      int at = grouped.size();
      for (int i = grouped.size() - 1; i >= 0 && !cite.names.isEmpty(); i--) {
        if (grouped.get(i).names.equals(cite.names)) {
          at = i + 1;
          break;
        }
      }
      grouped.add(at, cite);
    }
    return grouped;
  }

  private void collapseGroups(List<Rendered> cites, String delimiter) {
    boolean names = collapse.startsWith("year");
    boolean afterCollapsed = false;
    for (int i = 0; i < cites.size(); i++) {
      Rendered cite = cites.get(i);
      boolean same =
          i > 0
              && cite.names.equals(cites.get(i - 1).names)
              && (!cite.names.isEmpty() || sameYear(cites.get(i - 1), cite));
      if (!same) {
        cite.delimiter =
            afterCollapsed ? option(cite, "after-collapse-delimiter", delimiter) : delimiter;
        afterCollapsed = false;
        continue;
      }
      cite.delimiter = option(cite, "cite-group-delimiter", ", ");
      if (names && cite.subject.cite().prefix().isEmpty()) {
        afterCollapsed = true;
        boolean sameYear = sameYear(cites.get(i - 1), cite);
        cite.piece =
            piece(cite.subject.collapsed(sameYear ? Collapse.NAMES_AND_YEAR : Collapse.NAMES));
        if (sameYear) {
          cite.delimiter =
              citation.get(
                  "year-suffix-delimiter", citation.get("cite-group-delimiter", delimiter));
        }
      }
    }
    if (collapse.equals("year-suffix-ranged")) {
      collapseSuffixes(cites);
    }
  }

  /** The layout of a language may have marks of its own. */
  private String option(Rendered cite, String name, String usual) {
    return layouts.apply(cite.subject).get(name, citation.get(name, usual));
  }

  private boolean sameYear(Rendered before, Rendered cite) {
    return collapse.startsWith("year-suffix")
        && citation.is("disambiguate-add-year-suffix")
        && cite.isPlain()
        && before.isPlain()
        && cite.subject.state().yearSuffix > 0
        && before.subject.state().yearSuffix > 0
        && !cite.year.isEmpty()
        && cite.year.equals(before.year);
  }

  private void collapseSuffixes(List<Rendered> cites) {
    int from = 0;
    while (from < cites.size()) {
      int to = from + 1;
      while (to < cites.size()
          && cites.get(to).names.equals(cites.get(from).names)
          && sameYear(cites.get(to - 1), cites.get(to))
          && cites.get(to).subject.state().yearSuffix
              == cites.get(to - 1).subject.state().yearSuffix + 1) {
        to++;
      }
      if (to - from >= 3) {
        dash(cites, from, to, "year-range-delimiter");
      }
      from = to;
    }
  }
}
