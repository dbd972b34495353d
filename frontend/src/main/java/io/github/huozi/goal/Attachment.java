package io.github.huozi.goal;

import io.github.huozi.request.WrongValueException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The way in which finished files become artifacts of the build. */
public enum Attachment {
  /** Each is one. */
  FILES,
  /** All are packed into one. */
  ZIP,
  /** None is. */
  NONE;

  /**
   * Reads the parameter {@code attach}.
   *
   * @param parameter null or empty for the default: {@code files} of one publication. The files of
   *     an archive are for a server; each of thousands of artifacts would have checksums and
   *     signatures of its own, and to pack all takes time in each build
   * @throws IllegalArgumentException if it has another value, with what to write
   */
  public static Attachment of(@Nullable String parameter, boolean archive) {
    if (parameter == null || parameter.isBlank()) {
      return archive ? NONE : FILES;
    }
    try {
      return valueOf(parameter.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new WrongValueException("<attach>: " + parameter + "; write files, zip or none", e);
    }
  }
}
