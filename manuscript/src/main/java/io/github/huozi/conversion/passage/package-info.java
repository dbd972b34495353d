/**
 * Converts the text of an edition from another one's: finds the passages in sections and drawings,
 * and puts what becomes of them in their places. {@link
 * io.github.huozi.conversion.passage.PassageConverter} converts each passage. Begin with {@link
 * io.github.huozi.conversion.passage.EditionConversion}.
 */
@NullMarked
package io.github.huozi.conversion.passage;

import org.jspecify.annotations.NullMarked;
