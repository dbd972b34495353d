package io.github.huozi.verify;

import io.github.huozi.model.Language;
import java.nio.file.Path;
import java.util.Optional;

/** Where an edition's files must lie. */
public interface FinishedFiles {

  /** The PDF, if one is made. */
  Optional<Path> pdf(Language language);

  /** The EPUB, if one is made. */
  Optional<Path> epub(Language language);
}
