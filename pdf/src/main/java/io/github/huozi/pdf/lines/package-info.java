/**
 * The places of the lines of a layout, and the part of the author's text that each of them shows.
 * Begin with {@link io.github.huozi.pdf.lines.LinesOnPage}.
 */
@NullMarked
package io.github.huozi.pdf.lines;

import org.jspecify.annotations.NullMarked;
