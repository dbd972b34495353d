/**
 * From XHTML documents to an EPUB 3.3 (<a href="https://www.w3.org/TR/epub-33/">W3C</a>). {@link
 * io.github.huozi.epub.EpubWriter} writes an {@link io.github.huozi.epub.book.EpubBook}, which
 * {@code edition} assembles. No other package uses epublib. The data flow:
 *
 * <pre>
 * EpubBook
 *   PackagedPaths, LinkTargets   the path of each file and the place of each id
 *   ContentDocument, References  a document in its final form
 *   EpubPage, NavigationDocument the pages that the package adds
 *   MarkupWriter                 a document as text
 *   EpublibBook                  epublib's Book: manifest, spine, contents
 *   PackageDocument, NcxDocument the description of the package
 *   PackageMetadata              its metadata; accessibility makes those on accessibility
 *   Archive                      the ZIP file
 * </pre>
 */
@NullMarked
package io.github.huozi.epub;

import org.jspecify.annotations.NullMarked;
