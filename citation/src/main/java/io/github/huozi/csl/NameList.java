package io.github.huozi.csl;

import io.github.huozi.citation.Cite;
import io.github.huozi.citation.PersonName;
import io.github.huozi.csl.CslPiece.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The names of one variable: how many are shown, and what stands between them. */
final class NameList {

  private final Rendering rendering;
  private final CslElement element;
  private final CslElement format;
  private final String variable;
  private final List<PersonName> names;
  private final int shown;

  NameList(
      Rendering rendering,
      CslElement element,
      CslElement format,
      String variable,
      List<PersonName> names) {
    this.rendering = rendering;
    this.element = element;
    this.format = format;
    this.variable = variable;
    this.names = names;
    shown = reckonShown();
  }

  private int reckonShown() {
    boolean subsequent =
        !rendering.subject.inBibliography() && !rendering.subject.position().isFirst();
    int least = format.number("et-al-min", 0);
    int first = format.number("et-al-use-first", 1);
    if (subsequent) {
      least = format.number("et-al-subsequent-min", least);
      first = format.number("et-al-subsequent-use-first", first);
    }
    int known = names.size() - (hasOthers() ? 1 : 0);
    if (least == 0 || names.size() < least || first >= names.size()) {
      return known;
    }
    int toTellApart = rendering.subject.inBibliography() ? 0 : rendering.state().shownNames;
    return Math.min(known, Math.max(first, toTellApart));
  }

  /** Tells that more names follow which the list of works does not have. */
  private boolean hasOthers() {
    return names.size() > 1 && names.get(names.size() - 1).literal().equals("others");
  }

  int shown() {
    return shown;
  }

  CslPiece render() {
    List<CslPiece> row = new ArrayList<>();
    boolean inverted = false;
    boolean inverts = false;
    NameFormat one = new NameFormat(rendering, format);
    String order = format.get("name-as-sort-order");
    for (int i = 0; i < shown; i++) {
      boolean inverting =
          rendering.subject.sorting() || order.equals("all") || (order.equals("first") && i == 0);
      row.add(name(one, i, inverting));
      inverted = inverting && one.inverts(names.get(i));
      inverts = i < shown - 1 ? inverted : inverts;
    }
    String delimiter = format.get("delimiter", ", ");
    if (shown < names.size()) {
      return finish(shortened(one, row, delimiter, inverted));
    }
    return finish(whole(row, delimiter, inverts));
  }

  private CslPiece name(NameFormat one, int index, boolean inverting) {
    String key = variable + ":" + index;
    int level =
        rendering.subject.inBibliography() ? 0 : rendering.state().givenNames.getOrDefault(key, 0);
    PersonName name = names.get(index);
    CslPiece piece = one.render(name, inverting, level);
    rendering
        .shownNames()
        .add(
            new Disambiguation.ShownName(
                key,
                piece.plain(),
                one.render(name, inverting, 1).plain(),
                one.render(name, inverting, 2).plain()));
    return piece.as(Part.NAME);
  }

  private CslPiece finish(CslPiece list) {
    return list.with(Look.of(format)).between(format.get("prefix"), format.get("suffix"));
  }

  private CslPiece whole(List<CslPiece> row, String delimiter, boolean inverts) {
    String and = and();
    if (row.size() < 2 || and.isEmpty()) {
      return CslPiece.join(row, delimiter);
    }
    boolean delimits =
        switch (format.get("delimiter-precedes-last")) {
          case "always" -> true;
          case "never" -> false;
          case "after-inverted-name" -> inverts;
          default -> row.size() > 2;
        };
    String before = delimits ? delimiter : "";
    String between = spaced(before, and) + (isRoman(and) ? and + " " : and);
    return CslPiece.row(
        CslPiece.join(row.subList(0, row.size() - 1), delimiter),
        CslPiece.words(between),
        row.get(row.size() - 1));
  }

  /** A space stands between a word of the Latin script and what comes before it. */
  private static String spaced(String before, String word) {
    boolean open =
        !before.isEmpty()
            && "\uff0c\u3001\uff1b \u00a0".indexOf(before.charAt(before.length() - 1)) >= 0;
    return open || !isRoman(word) ? before : before + " ";
  }

  private static boolean isRoman(String word) {
    return !word.isEmpty() && !Scripts.isCjk(word.codePointAt(0));
  }

  private String and() {
    return switch (format.get("and")) {
      case "text" -> rendering.terms().text("and");
      case "symbol" -> isPartOfSentence() ? rendering.terms().text("and") : sign();
      default -> "";
    };
  }

  private String sign() {
    return rendering
        .terms()
        .text("and", "symbol", false)
        .filter(and -> !and.equals(rendering.terms().text("and")))
        .orElse("&");
  }

  /** A sentence has the word where a style has the sign in brackets: APA, 8.17. */
  private boolean isPartOfSentence() {
    return rendering.subject.cite().form() == Cite.Form.AUTHOR_ONLY;
  }

  private CslPiece shortened(
      NameFormat one, List<CslPiece> row, String delimiter, boolean inverted) {
    if (row.isEmpty()) {
      return CslPiece.EMPTY;
    }
    if (format.is("et-al-use-last") && names.size() - shown >= 2 && !hasOthers()) {
      boolean inverting =
          rendering.subject.sorting() || format.get("name-as-sort-order").equals("all");
      return CslPiece.row(
          CslPiece.join(row, delimiter),
          CslPiece.words(delimiter + "\u2026 "),
          name(one, names.size() - 1, inverting));
    }
    Optional<CslElement> own = element.first("et-al");
    String term =
        rendering.terms().text(own.map(etAl -> etAl.get("term", "et-al")).orElse("et-al"));
    if (term.isEmpty()) {
      return CslPiece.join(row, delimiter);
    }
    boolean delimits =
        switch (format.get("delimiter-precedes-et-al")) {
          case "always" -> true;
          case "never" -> false;
          case "after-inverted-name" -> inverted;
          default -> row.size() > 1;
        };
    CslPiece words = CslPiece.words(term);
    return CslPiece.row(
        CslPiece.join(row, delimiter),
        CslPiece.words(spaced(delimits ? delimiter : "", term)),
        own.map(etAl -> rendering.finish(etAl, words)).orElse(words));
  }
}
