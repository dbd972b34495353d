package io.github.huozi.check;

import io.github.huozi.model.Language;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code publish} keeps of the files that it wrote. */
@FunctionalInterface
public interface PublishedRecords {

  /**
   * The digest that a file of an edition had when it was written.
   *
   * @return empty if nothing is known of it: it was made elsewhere, or the records were deleted
   */
  Optional<String> digest(Language edition, Path file);
}
