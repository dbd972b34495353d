/**
 * Counters of style sheets: their values over a whole document, which is set in parts, the numbers
 * of pages, and how numbers are written.
 */
@NullMarked
package io.github.huozi.pdf.counter;

import org.jspecify.annotations.NullMarked;
