package io.github.huozi.model;

/** The form of a publication. */
public enum PublicationType {
  /** A title block, then the sections one after the other. */
  ARTICLE,
  /**
   * A title page, contents, and each section on a page of its own with its title as running head.
   */
  BOOK
}
