/**
 * Sets formulas: MathML and a font for mathematics become outlines, by the constants of the font's
 * {@code MATH} table (OpenType 1.9) and the rules of MathML Core and of TeX (TeXbook, appendix G).
 * {@link io.github.huozi.math.FormulaSetter} is the class to start with. All lengths are in em of
 * the text around. Depends on {@code mathml} only.
 */
@NullMarked
package io.github.huozi.math;

import org.jspecify.annotations.NullMarked;
