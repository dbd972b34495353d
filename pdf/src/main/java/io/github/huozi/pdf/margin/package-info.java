/**
 * The margins of finished pages: running heads and page numbers. {@link
 * io.github.huozi.pdf.margin.MarginBoxes} draws what the style sheets put into the margin boxes
 * (CSS Paged Media 3 §4), when all pages and their numbers are known; {@link
 * io.github.huozi.pdf.margin.RunningLines} makes lines of it.
 */
@NullMarked
package io.github.huozi.pdf.margin;

import org.jspecify.annotations.NullMarked;
