/**
 * Paints the pages of a layout: writes each operator of their contents once, with its marked
 * content, and their links. Begin with {@link io.github.huozi.pdf.paint.ChapterPainter}; {@link
 * io.github.huozi.pdf.paint.ContentWriter} writes the operators.
 */
@NullMarked
package io.github.huozi.pdf.paint;

import org.jspecify.annotations.NullMarked;
