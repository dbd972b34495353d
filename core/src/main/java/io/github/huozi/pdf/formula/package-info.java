/**
 * Places formulas in the lines of a PDF: {@link io.github.huozi.pdf.formula.PlacedFormulas} is the
 * class to read first. Depends on {@code math}, {@code mathml}, {@code pdf.file}, {@code pdf.font}
 * and {@code pdf.layout}.
 */
@NullMarked
package io.github.huozi.pdf.formula;

import org.jspecify.annotations.NullMarked;
