package io.github.huozi.validator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the tools come from that judge finished files. */
public interface ValidatorSource {

  /**
   * A tool and all that it needs.
   *
   * @param coordinates {@code groupId:artifactId:version}
   * @return the class path, the tool first
   * @throws IOException if something of it cannot be had, with how to put that right
   */
  List<Path> classPath(String coordinates) throws IOException;
}
