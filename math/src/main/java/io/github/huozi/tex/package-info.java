/**
 * Reads the mathematics of TeX, with the commands of LaTeX, amsmath and amssymb that KaTeX reads
 * too, as MathML: {@link io.github.huozi.tex.TexReader}. Depends on {@code mathml} only.
 */
@NullMarked
package io.github.huozi.tex;

import org.jspecify.annotations.NullMarked;
