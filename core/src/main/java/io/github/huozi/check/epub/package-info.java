/**
 * Checks EPUB files: their ZIP archive, package, documents, links, metadata and style sheets.
 *
 * <p>Read {@link EpubArchive} first, then {@link EpubComparison}, which compares an EPUB with the
 * one that publishing would make. The checks of {@code check.file}, {@code check.image} and {@code
 * check.text} use the package; it depends on {@code check}, {@code check.difference} and {@code
 * css}.
 */
@NullMarked
package io.github.huozi.check.epub;

import org.jspecify.annotations.NullMarked;

