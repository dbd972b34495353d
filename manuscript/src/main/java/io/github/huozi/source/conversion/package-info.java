/**
 * Converts the text of an edition from another one's: finds the passages in sections and drawings,
 * and puts what becomes of them in their places. {@link
 * io.github.huozi.source.conversion.PassageConverter} converts each passage. Begin with {@link
 * io.github.huozi.source.conversion.EditionConversion}.
 */
@NullMarked
package io.github.huozi.source.conversion;

import org.jspecify.annotations.NullMarked;
