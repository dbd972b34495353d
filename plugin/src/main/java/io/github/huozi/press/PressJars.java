package io.github.huozi.press;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where the jars lie that huozi is in, and all that it needs. */
@FunctionalInterface
public interface PressJars {

  /**
   * The class path, huozi first.
   *
   * @throws IOException if one of the jars cannot be had, with how to put that right
   */
  List<Path> find() throws IOException;
}
