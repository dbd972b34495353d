package io.github.huozi.books;

import java.util.Locale;

/** How a book is published. */
enum Way {
  /** The folder as it is, as a draft. */
  DRAFT,
  /** With the files that are laid over it, and every error an error. */
  STRICT;

  /** Its name in the report and in paths. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
