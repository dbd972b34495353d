package io.github.huozi.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a publication's cover is.
 *
 * @param isMade whether it is made from the title
 * @param file the picture that the author gives, absolute
 */
public record Cover(boolean isMade, Optional<Path> file) {

  /** Made from the title, in the theme. */
  public static final Cover MADE = new Cover(true, Optional.empty());

  /** The publication has none. */
  public static final Cover NONE = new Cover(false, Optional.empty());

  /**
   * The author's own.
   *
   * @param file a JPEG, PNG or SVG file, absolute
   */
  public static Cover of(Path file) {
    return new Cover(false, Optional.of(file));
  }
}
