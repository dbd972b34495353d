/**
 * From XHTML documents to an EPUB 3.3 (<a href="https://www.w3.org/TR/epub-33/">W3C</a>). epublib
 * is hidden in here.
 *
 * <p>{@link io.github.huozi.epub.EpubWriter} takes an {@link io.github.huozi.epub.book.EpubBook}.
 * Data flows so:
 *
 * <pre>
 * EpubBook
 *   PackagedPaths, LinkTargets     where each file and each id will be
 *   ContentDocument                a document as the reader gets it: Notes, References
 *   CoverPage, NavigationDocument  the pages that the package adds
 *   EpublibBook                    epublib's Book: manifest, spine, contents
 *   PackageDocument, NcxDocument   what describes the package
 *   AccessibilityMetadata          what it says of how the book can be read: AccessibilityFacts
 *   Archive                        the ZIP file
 * </pre>
 */
@NullMarked
package io.github.huozi.epub;

import org.jspecify.annotations.NullMarked;
