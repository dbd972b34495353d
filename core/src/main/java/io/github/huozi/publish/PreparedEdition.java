package io.github.huozi.publish;

import io.github.huozi.model.Manuscript;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.problem.Problems;
import java.util.Optional;

/**
 * An edition that is ready to be written: everything about it has been read and checked.
 *
 * @param fonts the fonts that it asked for
 * @param print what its PDF is set from, if one is wanted
 * @param book what its EPUB holds, if one is wanted
 * @param problems what its author is told
 */
record PreparedEdition(
    Manuscript manuscript,
    EditionFonts fonts,
    Optional<PrintDocument> print,
    Optional<PreparedBook> book,
    Problems problems) {

  /** The edition's id. */
  String id() {
    return manuscript.edition().id();
  }
}
