/**
 * MathML as a tree that does not change: {@link io.github.huozi.mathml.MathElement}, and its
 * reader. Depends on nothing.
 */
@NullMarked
package io.github.huozi.mathml;

import org.jspecify.annotations.NullMarked;
