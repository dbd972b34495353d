/**
 * The materials that an edition's files are made from, besides its text: fonts, characters,
 * drawings, the theme's files, and the assembly of the EPUB. {@code publish} and {@code cover} use
 * it. Begin with {@link io.github.huozi.edition.EditionFonts} and {@link
 * io.github.huozi.edition.EpubAssembly}.
 */
@NullMarked
package io.github.huozi.edition;

import org.jspecify.annotations.NullMarked;
