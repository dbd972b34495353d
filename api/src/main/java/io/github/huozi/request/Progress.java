package io.github.huozi.request;

import io.github.huozi.problem.Steps;
import java.util.List;

/**
 * A listener to the progress of publishing and verifying. Several threads may call it at the same
 * time. Editions are named by their ids.
 */
public interface Progress extends Steps {

  /** Ignores all progress. */
  Progress NONE = new Progress() {};

  /**
   * An edition's files are made again.
   *
   * @param reason why they are not up to date: {@code en/intro.md has changed}
   */
  default void remaking(String edition, String reason) {}

  /** An edition's text has been converted from another edition's. */
  default void converted(String edition, ConversionCounts counts) {}

  /**
   * Colours of a screen have become inks in a file for a print shop.
   *
   * @param classifier the edition's id and the name of the profile
   * @param colors each with its inks: {@code #8c2f24 = device-cmyk(8% 91% 89% 46%)}
   */
  default void inked(String classifier, List<String> colors) {}

  /** The lines of a number of an edition's sections have been composed for print. */
  default void composed(String edition, int sections, int of) {}

  /** A number of an edition's printed pages have been drawn. */
  default void drawn(String edition, int pages, int of) {}

  /**
   * A number of checks of finished files have been made.
   *
   * @param what what is done now: {@code checking book-en.pdf for text, page 31 of 148}
   */
  default void checked(String what, int checks, int of) {}
}
