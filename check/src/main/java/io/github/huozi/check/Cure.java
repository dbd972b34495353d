package io.github.huozi.check;

import java.util.Optional;

/**
 * The cure of a fault that no text of an author makes: publishing makes the file anew. Whether that
 * helps depends on whether the file is still as published, which a check does not know.
 *
 * @param ofTheme what an author may do whose own theme made the fault: {@code correct the style
 *     that hides it}; empty if no theme can make it
 * @param meanwhile what an author may do until huozi does not make the fault any more; empty if
 *     nothing is known but to write the text another way
 */
public record Cure(Optional<String> ofTheme, Optional<String> meanwhile) {

  /** To publish the file again. */
  public static final Cure PUBLISHING = new Cure(Optional.empty(), Optional.empty());

  /** To publish the file again, or to correct a theme of one's own. */
  public static Cure orTheme(String correction) {
    return new Cure(Optional.of(correction), Optional.empty());
  }

  /** To publish the file again; if huozi itself makes the fault, something helps until then. */
  public static Cure orMeanwhile(String remedy) {
    return new Cure(Optional.empty(), Optional.of(remedy));
  }
}
