package io.github.huozi.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The kind of a publication's cover.
 *
 * @param isMade whether huozi makes it from the title
 * @param file the author's picture, absolute
 */
public record Cover(boolean isMade, Optional<Path> file) {

  /** A cover that huozi makes from the title, by the theme. */
  public static final Cover MADE = new Cover(true, Optional.empty());

  /** No cover. */
  public static final Cover NONE = new Cover(false, Optional.empty());

  /**
   * The author's own cover.
   *
   * @param file a JPEG, PNG or SVG file, absolute
   */
  public static Cover of(Path file) {
    return new Cover(false, Optional.of(file));
  }
}
