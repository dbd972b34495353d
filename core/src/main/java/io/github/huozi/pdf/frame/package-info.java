/**
 * The margins of finished pages: running heads and page numbers. {@link
 * io.github.huozi.pdf.frame.MarginBoxes} draws what the style sheets put into the margin boxes (CSS
 * Paged Media 3 §4), when all pages and their numbers are known. Depends on {@code pdf.font},
 * {@code pdf.layout}, {@code typography} and openhtmltopdf's styles.
 */
@NullMarked
package io.github.huozi.pdf.frame;

import org.jspecify.annotations.NullMarked;
