package io.github.huozi.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds the validators of finished files: EPUBCheck and veraPDF. */
@FunctionalInterface
public interface ValidatorSource {

  /**
   * The class path of a validator, with all its dependencies.
   *
   * @param coordinates {@code groupId:artifactId:version}
   * @return the class path, the validator first
   * @throws IOException if a part of it cannot be found, with how to put that right
   */
  List<Path> classPath(String coordinates) throws IOException;
}
