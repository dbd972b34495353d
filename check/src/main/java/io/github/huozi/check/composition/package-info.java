/**
 * Checks the lines of a PDF by the rules of composition. {@link
 * io.github.huozi.check.composition.CompositionCheck} reads the lines and applies the rule classes
 * to them.
 *
 * <p>The package gets the text and its places from {@code check.text} and the rules of the
 * languages from {@code typography}; only {@code verify} depends on it.
 */
@NullMarked
package io.github.huozi.check.composition;

import org.jspecify.annotations.NullMarked;
