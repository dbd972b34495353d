/**
 * Fonts in an EPUB: which faces and characters an edition uses, their subsets and their style
 * sheet. Read {@link io.github.huozi.epub.font.EmbeddedFonts} first.
 */
@NullMarked
package io.github.huozi.epub.font;

import org.jspecify.annotations.NullMarked;
