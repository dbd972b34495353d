/**
 * Reads EPUB files, and checks what of them is no text and no picture: links, page list, metadata,
 * and what is active.
 *
 * <p>Read {@link EpubArchive} and {@link EpubText} first. The checks of {@code check.file}, {@code
 * check.structure}, {@code check.image} and {@code check.text} use the package.
 */
@NullMarked
package io.github.huozi.check.epub;

import org.jspecify.annotations.NullMarked;
