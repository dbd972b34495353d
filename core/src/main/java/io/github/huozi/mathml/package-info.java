/**
 * MathML as a tree that does not change: {@link io.github.huozi.mathml.MathElement}. Depends on
 * nothing.
 */
@NullMarked
package io.github.huozi.mathml;

import org.jspecify.annotations.NullMarked;
