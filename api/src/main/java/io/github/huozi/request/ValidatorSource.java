package io.github.huozi.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the validators of finished files come from: EPUBCheck and veraPDF. */
@FunctionalInterface
public interface ValidatorSource {

  /**
   * A validator and all that it needs.
   *
   * @param coordinates {@code groupId:artifactId:version}
   * @return the class path, the validator first
   * @throws IOException if something of it cannot be had, with how to put that right
   */
  List<Path> classPath(String coordinates) throws IOException;
}
