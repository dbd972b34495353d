/**
 * Draws text with the edition's fonts and embeds the glyphs that are used. {@link
 * io.github.huozi.pdf.font.EditionTextRenderer} measures and draws; {@link
 * io.github.huozi.pdf.font.KernCode} is how the gaps of composed lines reach it.
 */
@NullMarked
package io.github.huozi.pdf.font;

import org.jspecify.annotations.NullMarked;
