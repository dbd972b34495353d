package io.github.huozi.model;

import io.github.huozi.language.Language;
import java.nio.file.Path;

/**
 * A form in which the publication is published.
 *
 * @param id tells it from the other editions, and names its files and their Maven classifier: the
 *     language's tag unless {@code publication.yaml} says otherwise
 * @param language its language
 * @param folder where its sections lie, absolute
 */
public record Edition(String id, Language language, Path folder) {

  /** The edition of a language, with the language's tag as its id. */
  public Edition(Language language, Path folder) {
    this(language.tag(), language, folder);
  }
}
