/**
 * Finds the phrases of Chinese and Japanese texts, which are written without spaces. {@link
 * io.github.huozi.typography.phrase.Phrases} does; it knows no line.
 */
@NullMarked
package io.github.huozi.typography.phrase;

import org.jspecify.annotations.NullMarked;
