/**
 * Where the lines of a layout stand, and what part of the author's text each of them shows. Begin
 * with {@link io.github.huozi.pdf.lines.LinesOnPage}.
 */
@NullMarked
package io.github.huozi.pdf.lines;

import org.jspecify.annotations.NullMarked;
