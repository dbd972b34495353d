package io.github.huozi.request;

import io.github.huozi.language.Language;
import java.util.List;
import java.util.Optional;

/**
 * The entry of an edition in a catalogue.
 *
 * @param id the edition's id
 * @param title in the edition's language
 * @param credits who made it, in the order of the byline
 * @param date the date of publication, as ISO 8601 has it: a day, a month or a year
 * @param identifier the URI that its EPUB has, too
 * @param description its abstract
 * @param publisher the name of the publisher
 * @param subjects its keywords
 */
public record PublishedEdition(
    String id,
    Language language,
    String title,
    List<Credit> credits,
    Optional<String> date,
    String identifier,
    Optional<String> description,
    Optional<String> publisher,
    List<String> subjects) {

  public PublishedEdition {
    credits = List.copyOf(credits);
    subjects = List.copyOf(subjects);
  }

  /**
   * A person with a share in the edition.
   *
   * @param role a MARC relator code: {@code aut}, {@code trl} …
   */
  public record Credit(String name, String role) {}
}
