package io.github.huozi.pdf.layout;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The files that a document refers to. There are no others: nothing is fetched from anywhere. */
@FunctionalInterface
public interface Resources {

  /**
   * Opens what an {@code href} or a {@code src} of the document names.
   *
   * @return empty if there is no such file
   */
  Optional<InputStream> open(String name) throws IOException;
}
