package io.github.huozi.verify;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.Optional;

/** Where an edition's finished files lie. */
@FunctionalInterface
interface EditionFiles {

  /**
   * The file of a format.
   *
   * @param edition the edition's id
   * @return empty if none is to be checked
   */
  Optional<Path> path(String edition, Format format);
}
