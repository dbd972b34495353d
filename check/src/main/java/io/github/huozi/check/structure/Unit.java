package io.github.huozi.check.structure;

import io.github.huozi.check.Href;
import io.github.huozi.check.Place;
import io.github.huozi.check.pdf.PdfLink;
import io.github.huozi.check.text.ComparisonKeys;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.typography.Characters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A block of text with what a reader, or a screen reader, is told of it: of the manuscript, of a
 * document of an EPUB, or of the tags of a PDF.
 *
 * @param role the structure type (ISO 32000-1, 14.8.4): {@code H2}, {@code P}, {@code TH}; empty if
 *     several are right
 * @param text its letters, {@linkplain #key normalized}
 * @param number those of the number at its start, of a heading or a caption of the manuscript; else
 *     empty
 * @param around the structure types of the lists, tables, quotations and notes around it
 * @param language the language that is declared for it
 * @param scope {@code Row} or {@code Column} for a header cell
 * @param phrases its emphasized and linked phrases, in order
 * @param ids the ids that lead to its start
 * @param form how its elements and spaces are, in a tree of elements; empty for tags, which do not
 *     say so
 * @param origin where it stands
 */
record Unit(
    String role,
    String text,
    String number,
    Set<String> around,
    String language,
    String scope,
    List<Phrase> phrases,
    List<String> ids,
    Form form,
    Origin origin) {

  /** The most letters of a number that a template puts before a heading. */
  private static final int LONGEST_NUMBER = 12;

  Unit {
    around = Set.copyOf(around);
    phrases = List.copyOf(phrases);
    ids = List.copyOf(ids);
  }

  /**
   * The elements and the spaces of a unit.
   *
   * @param elements the elements that it is in, as far as a reader sees them: {@code ol>li>pre}; of
   *     a PDF {@code Sect}, {@code TOC} with a number that other contents do not have, or nothing
   * @param spaces its text with each line that ends and each word that is apart
   */
  record Form(String elements, String spaces) {}

  /**
   * The place of a unit.
   *
   * @param words the start of its text as it is written, for a message
   * @param place its place in the file; empty for the manuscript's
   * @param top in pt from the page's top; 0 for a unit of another form
   * @param source its place in the manuscript; empty for a file's
   */
  record Origin(String words, Optional<Place> place, double top, Optional<SourceLocation> source) {}

  /**
   * An emphasized or linked phrase.
   *
   * @param role {@code Em}, {@code Strong} or {@code Link}; in a tree of elements also {@code Del},
   *     {@code Ins}, {@code Sub}, {@code Sup} and the tag of a language
   * @param text its letters, normalized
   * @param words the text as it is written, or what the author has a screen reader say
   * @param ids the ids of the phrase
   * @param href where it leads to in the manuscript, or the address that it leads to in a file
   * @param entry where it leads to in an EPUB
   * @param links the links of a PDF that have its words
   * @param origin where it stands in a PDF
   * @param said what a reference of the manuscript says of its target, normalized; empty for
   *     another phrase
   */
  record Phrase(
      String role,
      String text,
      String words,
      List<String> ids,
      String href,
      Optional<Href> entry,
      List<PdfLink> links,
      Optional<Origin> origin,
      String said) {

    Phrase {
      ids = List.copyOf(ids);
      links = List.copyOf(links);
    }

    /** A phrase that refers to nothing by its number. */
    Phrase(
        String role,
        String text,
        String words,
        List<String> ids,
        String href,
        Optional<Href> entry,
        List<PdfLink> links,
        Optional<Origin> origin) {
      this(role, text, words, ids, href, entry, links, origin, "");
    }

    boolean isLink() {
      return role.equals("Link");
    }
  }

  /** A unit of the manuscript and the one of a file with the same text. */
  record Pair(Unit wanted, Unit found) {}

  /** The phrases that are links. */
  List<Phrase> links() {
    return phrases.stream().filter(Phrase::isLink).toList();
  }

  /** Tells whether an id leads to its start, or to a phrase in it. */
  boolean hasId(String id) {
    return ids.contains(id) || phrases.stream().anyMatch(phrase -> phrase.ids().contains(id));
  }

  /** The letters of the unit without its number. */
  String plain() {
    return text.substring(number.length());
  }

  boolean isHeading() {
    return role.matches("H[1-6]?");
  }

  /** Text in the form for comparison: what style sheets and line ends may change is left out. */
  static String key(String text) {
    ComparisonKeys keys = new ComparisonKeys();
    text.codePoints()
        .filter(codePoint -> Characters.isRead(codePoint) && codePoint != 0x2010)
        .forEach(codePoint -> keys.add(codePoint, 0));
    int[] codes = keys.codes();
    return new String(codes, 0, codes.length);
  }

  /**
   * Pairs the units of the manuscript with those of a file that have the same text. Among equal
   * texts, units that agree in all are paired first. A unit has no pair if a style sheet hides it
   * or adds text to it; a heading or a caption may have another number before it.
   */
  static List<Pair> pair(List<Unit> wanted, List<Unit> found) {
    Map<String, Deque<Unit>> alike = new HashMap<>();
    found.forEach(
        unit -> alike.computeIfAbsent(unit.signature(), u -> new ArrayDeque<>()).add(unit));
    @Nullable Unit[] pairs = new @Nullable Unit[wanted.size()];
    Set<Unit> taken = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < pairs.length; i++) {
      Deque<Unit> same = alike.get(wanted.get(i).signature());
      pairs[i] = same == null ? null : same.pollFirst();
      if (pairs[i] != null) {
        taken.add(pairs[i]);
      }
    }
    Map<String, Deque<Unit>> byText = new HashMap<>();
    Deque<Unit> titles = new ArrayDeque<>();
    for (Unit unit : found) {
      if (!taken.contains(unit)) {
        byText.computeIfAbsent(unit.text(), unused -> new ArrayDeque<>()).add(unit);
        if (unit.isTitle()) {
          titles.add(unit);
        }
      }
    }
    List<Pair> list = new ArrayList<>();
    for (int i = 0; i < pairs.length; i++) {
      Deque<Unit> same = byText.get(wanted.get(i).text());
      Unit pair = pairs[i] != null ? pairs[i] : same == null ? null : same.pollFirst();
      pair = pair == null ? numbered(wanted.get(i), titles) : pair;
      if (pair != null) {
        titles.remove(pair);
        list.add(new Pair(wanted.get(i), pair));
      }
    }
    return list;
  }

  /** The first heading or caption that has a wanted one's text with another number, or none. */
  private static @Nullable Unit numbered(Unit wanted, Deque<Unit> titles) {
    return wanted.isHeading() || !wanted.number().isEmpty()
        ? titles.stream()
            .filter(title -> title.isHeading() == wanted.isHeading())
            .filter(title -> isNumbered(title.text(), wanted.plain()))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** Tells whether the unit is a heading, or a caption with a number. */
  private boolean isTitle() {
    return isHeading() || role.equals("Caption");
  }

  /** Tells whether a text is another one with at most a number before it. */
  static boolean isNumbered(String text, String plain) {
    return text.endsWith(plain) && text.length() - plain.length() <= LONGEST_NUMBER;
  }

  private String signature() {
    StringBuilder signature = new StringBuilder(isHeading() ? "H" : role.isEmpty() ? "P" : role);
    signature.append(around.stream().sorted().toList());
    phrases.forEach(phrase -> signature.append(phrase.role()).append(phrase.text()).append(' '));
    return signature.append(text).toString();
  }
}
