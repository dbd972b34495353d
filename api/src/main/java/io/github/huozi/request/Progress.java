package io.github.huozi.request;

import io.github.huozi.problem.Steps;

/** Hears what is being done. May be told from several threads. Editions are told by their ids. */
public interface Progress extends Steps {

  /** Listens to nothing. */
  Progress NONE = new Progress() {};

  /**
   * An edition's files are made.
   *
   * @param reason why those that are there do not do: {@code en/intro.md has changed}
   */
  default void remaking(String edition, String reason) {}

  /** The lines of some of an edition's sections are composed for print. */
  default void composed(String edition, int sections, int of) {}

  /** Some of an edition's printed pages are drawn. */
  default void drawn(String edition, int pages, int of) {}
}
