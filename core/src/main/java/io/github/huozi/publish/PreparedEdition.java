package io.github.huozi.publish;

import io.github.huozi.edition.EditionFonts;
import io.github.huozi.edition.EpubAssembly;
import io.github.huozi.model.Manuscript;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.problem.Problems;
import java.util.Optional;

/**
 * An edition that is ready to be written: all its files have been read and checked.
 *
 * @param fonts the fonts that it requested
 * @param print the document of its PDF, if a PDF was requested
 * @param book the content of its EPUB, if an EPUB was requested; page numbers are missing still
 * @param problems its errors and warnings
 */
record PreparedEdition(
    Manuscript manuscript,
    EditionFonts fonts,
    Optional<PrintDocument> print,
    Optional<EpubAssembly> book,
    Problems problems) {

  /** The edition's id. */
  String id() {
    return manuscript.edition().id();
  }
}
