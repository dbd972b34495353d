package io.github.huozi.publish;

import io.github.huozi.cover.PrintCover;
import io.github.huozi.edition.EditionFonts;
import io.github.huozi.edition.EpubAssembly;
import io.github.huozi.model.Manuscript;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.problem.Problems;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An edition that is ready to be written: all its files have been read and checked.
 *
 * @param fonts the fonts that it requested
 * @param print the document of its PDF, if a PDF was requested
 * @param book the content of its EPUB, if an EPUB was requested; page numbers are missing still
 * @param printCover makes its covers for print
 * @param problems its errors and warnings
 * @param spots the spot inks that the style sheets of its PDF name: cyan, magenta, yellow and black
 *     in the place of each, from 0 to 1
 * @param reprint gives the document of its PDF once more
 */
record PreparedEdition(
    Manuscript manuscript,
    EditionFonts fonts,
    Optional<PrintDocument> print,
    Optional<EpubAssembly> book,
    PrintCover printCover,
    Problems problems,
    Map<String, List<Float>> spots,
    Reprint reprint) {

  /** Gives the document of a PDF without the text of some sections. */
  @FunctionalInterface
  interface Reprint {

    /**
     * The document; empty if it cannot be made.
     *
     * @param unset the ids of the sections
     */
    Optional<PrintDocument> without(Set<String> unset) throws IOException;
  }

  /** The edition's id. */
  String id() {
    return manuscript.edition().id();
  }
}
