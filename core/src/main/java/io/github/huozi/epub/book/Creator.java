package io.github.huozi.epub.book;

import io.github.huozi.model.Contributor;
import java.util.Optional;

/**
 * A person who contributed to the publication, as one edition names them.
 *
 * @param name as shown
 * @param sortAs the name as a catalogue files it
 * @param role a MARC relator code: three letters, such as {@code aut} or {@code trl}
 */
public record Creator(String name, Optional<String> sortAs, String role) {

  /**
   * @throws IllegalArgumentException if the name is blank or the role is no relator code
   */
  public Creator {
    name = name.strip();
    sortAs = sortAs.map(String::strip).filter(text -> !text.isEmpty());
    if (name.isEmpty() || !role.matches("[a-z]{3}")) {
      throw new IllegalArgumentException("no creator: \"" + name + "\" as \"" + role + "\"");
    }
  }

  /** An author of the text. */
  public static Creator author(String name) {
    return new Creator(name, Optional.empty(), Contributor.AUTHOR);
  }

  public boolean isAuthor() {
    return role.equals(Contributor.AUTHOR);
  }
}
