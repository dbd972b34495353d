package io.github.huozi.publish;

import io.github.huozi.model.Language;
import io.github.huozi.pdf.PrintDocument;
import java.util.Optional;

/**
 * An edition that is ready to be written: everything about it has been read and checked.
 *
 * @param print what its PDF is set from, if one is wanted
 * @param book what its EPUB holds, if one is wanted
 */
record PreparedEdition(
    Language language, Optional<PrintDocument> print, Optional<PreparedBook> book) {}
