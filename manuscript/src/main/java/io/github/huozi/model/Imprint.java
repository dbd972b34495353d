package io.github.huozi.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of {@code imprint} in {@code publication.yaml}: who has made a book, where, and how.
 * The languages print it in their own words and order.
 *
 * @param texts the texts of each key, in the order of the file
 * @param edition the edition: a number, or words
 * @param printing the printing, likewise
 * @param isbns the numbers of the book's forms
 * @param lines the author's own lines
 * @param place {@code title-back} or {@code end}; empty for what is usual in the language
 */
public record Imprint(
    Map<String, List<LocalizedText>> texts,
    Optional<Issue> edition,
    Optional<Issue> printing,
    List<FormIsbn> isbns,
    List<OwnLine> lines,
    Optional<LocalizedText> place) {

  /** The back of the title page, as a value of {@code place}. */
  public static final String TITLE_BACK = "title-back";

  /** The last page of the book, likewise. */
  public static final String END = "end";

  public Imprint {
    // In the order of the file, which lines have that are not usual in a language.
    texts = new LinkedHashMap<>(texts);
    isbns = List.copyOf(isbns);
    lines = List.copyOf(lines);
  }

  /**
   * An edition or a printing.
   *
   * @param text a number, or words that are printed as they are
   * @param date when it came out
   */
  public record Issue(LocalizedText text, Optional<PublicationDate> date) {}

  /**
   * The number of a form of the book.
   *
   * @param isbn the number, with or without hyphens
   * @param form the form: {@code hardback}, {@code ebook}, or other words
   */
  public record FormIsbn(LocalizedText isbn, Optional<LocalizedText> form) {}

  /** A line with a label of the author's own. */
  public record OwnLine(LocalizedText label, LocalizedText text) {}
}
