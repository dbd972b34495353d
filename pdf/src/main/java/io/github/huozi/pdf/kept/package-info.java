/**
 * Chapters that are kept, in memory until they are bound and in files until the next build. {@link
 * io.github.huozi.pdf.kept.PackedPages} makes bytes of a chapter's pages; {@link
 * io.github.huozi.pdf.kept.KeptFiles} is the folder of the files.
 */
@NullMarked
package io.github.huozi.pdf.kept;

import org.jspecify.annotations.NullMarked;
