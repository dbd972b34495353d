package io.github.huozi.check;

import java.io.IOException;
import java.util.List;

/** Looks at the finished files of a publication for one kind of fault. Changes nothing. */
public interface Check {

  /** What it is called in the configuration and in reports: {@code composition}, {@code links}. */
  String name();

  /**
   * Looks at the finished files.
   *
   * @param editions all editions of the publication, in the publication's order
   * @return what is wrong, edition by edition, in reading order
   * @throws IOException if a file cannot be read at all
   */
  List<Finding> check(List<FinishedEdition> editions) throws IOException;
}
