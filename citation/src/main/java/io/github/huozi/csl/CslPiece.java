package io.github.huozi.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A piece of rendered text: words, or pieces in a row and what they share.
 *
 * @param words the words; empty for a row
 * @param row the pieces of a row
 * @param look the formatting of the whole
 * @param quoted stands in quotation marks
 * @param display the value of the attribute {@code display}
 * @param keepsCase is not changed by {@code text-case}
 * @param part what of a cite it is
 * @param link the address to which it leads; empty for none
 */
record CslPiece(
    String words,
    List<CslPiece> row,
    Look look,
    boolean quoted,
    String display,
    boolean keepsCase,
    Part part,
    String link) {

  /** The part of a cite that a piece is. */
  enum Part {
    NONE,
    /** The names that come first. */
    NAMES,
    /** One of these names. */
    NAME,
    /** The year, with its suffix. */
    YEAR,
    YEAR_SUFFIX,
    NUMBER,
    LOCATOR,
    /** A word of the language. */
    TERM,
    /** Text before and after a cite, which the author of the text writes. */
    AFFIX
  }

  static final CslPiece EMPTY = words("");

  CslPiece {
    row = List.copyOf(row);
  }

  static CslPiece words(String words) {
    return new CslPiece(words, List.of(), Look.NONE, false, "", false, Part.NONE, "");
  }

  static CslPiece row(List<CslPiece> row) {
    return new CslPiece("", row, Look.NONE, false, "", false, Part.NONE, "");
  }

  static CslPiece row(CslPiece... row) {
    return row(List.of(row));
  }

  CslPiece with(Look look) {
    return look.equals(Look.NONE)
        ? this
        : new CslPiece("", List.of(this), look, false, "", false, Part.NONE, "");
  }

  CslPiece inQuotes() {
    return new CslPiece("", List.of(this), Look.NONE, true, "", false, Part.NONE, "");
  }

  CslPiece displayed(String value) {
    return value.isEmpty()
        ? this
        : new CslPiece("", List.of(this), Look.NONE, false, value, false, Part.NONE, "");
  }

  CslPiece keepingCase() {
    return new CslPiece("", List.of(this), Look.NONE, false, "", true, Part.NONE, "");
  }

  CslPiece as(Part value) {
    return new CslPiece("", List.of(this), Look.NONE, false, "", false, value, "");
  }

  CslPiece linked(String address) {
    return new CslPiece("", List.of(this), Look.NONE, false, "", false, Part.NONE, address);
  }

  CslPiece between(String prefix, String suffix) {
    if ((prefix.isEmpty() && suffix.isEmpty()) || isEmpty()) {
      return this;
    }
    return row(words(prefix), this, words(suffix));
  }

  boolean isEmpty() {
    return words.isEmpty() && row.stream().allMatch(CslPiece::isEmpty);
  }

  /** The text without marks. */
  String plain() {
    if (row.isEmpty()) {
      return words;
    }
    StringBuilder text = new StringBuilder();
    row.forEach(piece -> text.append(piece.plain()));
    return text.toString();
  }

  /** Joins what is not empty. */
  static CslPiece join(List<CslPiece> pieces, String delimiter) {
    List<CslPiece> row = new ArrayList<>();
    for (CslPiece piece : pieces) {
      if (!piece.isEmpty()) {
        if (!row.isEmpty() && !delimiter.isEmpty()) {
          row.add(words(delimiter));
        }
        row.add(piece);
      }
    }
    return row.size() == 1 ? row.get(0) : row(row);
  }

  /** Changes the words. */
  CslPiece mapWords(UnaryOperator<String> change) {
    return row.isEmpty()
        ? new CslPiece(change.apply(words), row, look, quoted, display, keepsCase, part, link)
        : withRow(row.stream().map(piece -> piece.mapWords(change)).toList());
  }

  CslPiece withRow(List<CslPiece> pieces) {
    return new CslPiece(words, pieces, look, quoted, display, keepsCase, part, link);
  }

  /** The first piece of a kind within this one, in the order of the text; else an empty one. */
  CslPiece find(Part kind) {
    return first(piece -> piece.part == kind).orElse(EMPTY);
  }

  private Optional<CslPiece> first(Predicate<CslPiece> kind) {
    return kind.test(this)
        ? Optional.of(this)
        : row.stream().flatMap(piece -> piece.first(kind).stream()).findFirst();
  }

  boolean has(Predicate<CslPiece> kind) {
    return first(kind).isPresent();
  }

  /** The same with a capital if it begins with a term, as a sentence does. */
  CslPiece startingWithCapital() {
    if (row.isEmpty()) {
      return this;
    }
    for (int i = 0; i < row.size(); i++) {
      CslPiece first = row.get(i);
      if (!first.isEmpty()) {
        CslPiece capital =
            part == Part.TERM
                ? TextCase.change(first, "capitalize-first", true)
                : first.startingWithCapital();
        List<CslPiece> changed = new ArrayList<>(row);
        changed.set(i, capital);
        return withRow(changed);
      }
    }
    return this;
  }

  boolean has(Part kind) {
    return has(piece -> piece.part == kind);
  }
}
