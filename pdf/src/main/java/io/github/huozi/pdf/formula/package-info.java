/**
 * Places formulas in the lines of a PDF: {@link io.github.huozi.pdf.formula.PlacedFormulas} is the
 * class to read first.
 */
@NullMarked
package io.github.huozi.pdf.formula;

import org.jspecify.annotations.NullMarked;
