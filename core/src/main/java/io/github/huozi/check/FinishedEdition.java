package io.github.huozi.check;

import io.github.huozi.language.Language;
import io.github.huozi.model.Manuscript;
import io.github.huozi.model.Publication;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An edition as it was written, and the files that were made of it.
 *
 * @param publication what the edition is of
 * @param manuscript what its files must hold
 * @param pdf its PDF, if one was made
 * @param epub its EPUB, if one was made
 */
public record FinishedEdition(
    Publication publication, Manuscript manuscript, Optional<Path> pdf, Optional<Path> epub) {

  /** The edition's id. */
  public String id() {
    return manuscript.edition().id();
  }

  public Language language() {
    return manuscript.edition().language();
  }
}
