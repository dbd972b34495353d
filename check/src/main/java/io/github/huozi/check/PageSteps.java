package io.github.huozi.check;

import java.nio.file.Path;

/**
 * A listener to the progress of a check in a file. Several threads may call it at the same time.
 */
@FunctionalInterface
public interface PageSteps {

  /** Steps that nobody is told. */
  PageSteps NONE = (file, page, of) -> {};

  /**
   * The thread begins to read a page.
   *
   * @param page counted from 1
   * @param of the number of the file's pages
   */
  void page(Path file, int page, int of);
}
