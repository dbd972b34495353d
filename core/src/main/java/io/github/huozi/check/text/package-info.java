/**
 * Compares the text of finished files with the manuscript and the templates, and editions with one
 * another.
 *
 * <p>{@link io.github.huozi.check.text.FinishedTexts} reads a file and aligns it with the
 * manuscript ({@link io.github.huozi.check.text.TextAlignment}); {@link
 * io.github.huozi.check.text.TextCheck} reports the differences. The package depends on the readers
 * of {@code check.pdf} and {@code check.epub} and on {@code check.difference}; {@code
 * check.composition} depends on it.
 */
@NullMarked
package io.github.huozi.check.text;

import org.jspecify.annotations.NullMarked;
