package io.github.huozi.model;

import io.github.huozi.language.Language;
import java.util.Set;

/**
 * The words for what a person has done for a publication, in an edition's language: {@code
 * translated by} before a name, or {@code 译} after it.
 */
public final class RoleWords {

  private static final String NAME = "{0}";

  private final EditionWords words;

  private RoleWords(EditionWords words) {
    this.words = words;
  }

  /** The words in a language; English words if huozi does not know the language. */
  public static RoleWords in(Language language) {
    return new RoleWords(EditionWords.in(language, RoleWords.class));
  }

  /** The MARC relator codes for which there are words. */
  public Set<String> roles() {
    return words.keys();
  }

  /** The words before the names; empty if the language has them after the names, or none. */
  public String before(String role) {
    String phrase = phrase(role);
    return phrase.substring(0, phrase.indexOf(NAME)).strip();
  }

  /** The words after the names; empty if the language has them before the names, or none. */
  public String after(String role) {
    String phrase = phrase(role);
    return phrase.substring(phrase.indexOf(NAME) + NAME.length()).strip();
  }

  private String phrase(String role) {
    return roles().contains(role) ? words.get(role) : NAME;
  }
}
