/**
 * Compares the text of finished files with the manuscript, and editions with one another.
 *
 * <p>{@link io.github.huozi.check.text.FinishedTexts} reads a file and aligns it with the
 * manuscript ({@link io.github.huozi.check.text.TextAlignment}); {@link
 * io.github.huozi.check.text.TextCheck} reports the differences. The other checks of a PDF share
 * what it has read.
 */
@NullMarked
package io.github.huozi.check.text;

import org.jspecify.annotations.NullMarked;
