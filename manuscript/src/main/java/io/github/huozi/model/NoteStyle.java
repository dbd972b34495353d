package io.github.huozi.model;

import java.util.Optional;

/**
 * The notes as the key {@code notes} of {@code publication.yaml} wants them.
 *
 * @param place where print has them
 * @param numbers how far they are counted; empty for what suits the type: a book's by chapter, an
 *     article's through
 * @param form the form of their numbers
 * @param after the file after which the notes of the whole stand, relative to its edition's folder;
 *     empty for the place before the back matter
 */
public record NoteStyle(
    Place place, Optional<Numbers> numbers, NoteForm form, Optional<String> after) {

  /** At the foot of the page, with plain numbers. */
  public static final NoteStyle DEFAULT = at(Place.PAGE);

  /** At a place, with plain numbers. */
  public static NoteStyle at(Place place) {
    return new NoteStyle(place, Optional.empty(), NoteForm.PLAIN, Optional.empty());
  }

  /** The place of notes in print. */
  public enum Place {
    /** At the foot of the page that calls them. */
    PAGE,
    /** At the end of their section. */
    CHAPTER,
    /** A section of their own, in the order of the sections. */
    BOOK
  }

  /** The part of a publication after which notes begin at 1 again. */
  public enum Numbers {
    /** Through all sections. */
    THROUGH,
    /** Section by section. */
    CHAPTER,
    /** Page by page in print, and section by section where there are no pages. */
    PAGE
  }
}
