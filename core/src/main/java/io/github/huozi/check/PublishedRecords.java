package io.github.huozi.check;

import java.nio.file.Path;
import java.util.Optional;

/** What {@code publish} keeps of the files that it wrote. */
@FunctionalInterface
public interface PublishedRecords {

  /**
   * The digest that a file of an edition had when it was written.
   *
   * @param edition the edition's id
   * @return empty if nothing is known of it: it was made elsewhere, or the records were deleted
   */
  Optional<String> digest(String edition, Path file);
}
