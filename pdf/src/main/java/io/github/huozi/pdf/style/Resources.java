package io.github.huozi.pdf.style;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files that a document may refer to. Nothing is loaded from anywhere else. */
@FunctionalInterface
public interface Resources {

  /**
   * Opens the file that an {@code href} or a {@code src} names.
   *
   * @return empty if there is no such file
   */
  Optional<InputStream> open(String name) throws IOException;
}
