package io.github.huozi.model;

import java.util.Optional;

/**
 * Someone who had a part in the publication.
 *
 * @param name as shown
 * @param bio the line about them in the byline
 * @param sortAs the name as a catalogue files it: {@code Needham, Joseph}
 * @param role a MARC relator code: {@code aut}, {@code trl}, {@code ill} …
 */
public record Contributor(
    LocalizedText name, Optional<LocalizedText> bio, Optional<LocalizedText> sortAs, String role) {

  /** The role of one who wrote the text; what a contributor has if nothing else is said. */
  public static final String AUTHOR = "aut";
}
