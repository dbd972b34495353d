package io.github.huozi.model;

import io.github.huozi.model.section.SectionRole;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The structure of a book.
 *
 * @param roles what sections are, by their paths in the edition's folder
 * @param numbers what is numbered; empty for what suits the theme
 * @param folios how the pages before the text are numbered; empty for what suits the language
 * @param opensOnRecto whether each chapter begins on a right-hand page
 * @param lists of what print has lists after its contents
 */
public record BookStructure(
    Map<String, SectionRole> roles,
    Optional<Numbers> numbers,
    Optional<Folios> folios,
    boolean opensOnRecto,
    Set<Numbers.Kind> lists) {

  /** A book of which nothing is said. */
  public static final BookStructure PLAIN =
      new BookStructure(Map.of(), Optional.empty(), Optional.empty(), false, Set.of());

  public BookStructure {
    roles = Map.copyOf(roles);
    lists = Set.copyOf(lists);
  }

  /** The numbers of the pages before the text. */
  public enum Folios {
    /** Apart, in Roman numerals; the text begins with 1. */
    ROMAN,
    /** From the first page to the last. */
    THROUGH
  }
}
