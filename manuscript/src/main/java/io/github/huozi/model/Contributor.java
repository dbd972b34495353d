package io.github.huozi.model;

import java.util.Optional;

/**
 * A person who contributed to the publication.
 *
 * @param name as shown
 * @param bio a line about the person in the byline
 * @param affiliation where the person works, below the byline of an article
 * @param sortAs the name as a catalogue files it: {@code Needham, Joseph}
 * @param role a MARC relator code: {@code aut}, {@code trl}, {@code ill} …
 */
public record Contributor(
    LocalizedText name,
    Optional<LocalizedText> bio,
    Optional<LocalizedText> affiliation,
    Optional<LocalizedText> sortAs,
    String role) {

  /** The role of an author of the text: the default. */
  public static final String AUTHOR = "aut";
}
