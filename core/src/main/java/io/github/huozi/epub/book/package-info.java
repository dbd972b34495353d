/**
 * The content of an EPUB as data, which {@link io.github.huozi.epub.EpubWriter} writes. {@code
 * edition} assembles it. Begin with {@link io.github.huozi.epub.book.EpubBook}.
 */
@NullMarked
package io.github.huozi.epub.book;

import org.jspecify.annotations.NullMarked;
