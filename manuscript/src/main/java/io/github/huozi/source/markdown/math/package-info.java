/**
 * Reads the formulas of Markdown: {@link io.github.huozi.source.markdown.math.FormulaExtension}
 * finds them while a text is parsed, {@link io.github.huozi.source.markdown.math.Formulas} writes
 * them as HTML with MathML.
 */
@NullMarked
package io.github.huozi.source.markdown.math;

import org.jspecify.annotations.NullMarked;
