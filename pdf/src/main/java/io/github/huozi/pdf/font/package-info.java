/**
 * The edition's fonts: {@link io.github.huozi.pdf.font.EditionFont} measures text, {@link
 * io.github.huozi.pdf.font.GlyphSetter} chooses its {@linkplain io.github.huozi.pdf.font.GlyphRun
 * glyphs}, and {@link io.github.huozi.pdf.font.BookFonts} embeds those that are painted.
 */
@NullMarked
package io.github.huozi.pdf.font;

import org.jspecify.annotations.NullMarked;
