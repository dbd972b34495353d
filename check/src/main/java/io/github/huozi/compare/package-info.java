/**
 * Compares two PDF files: their words, pictures, links and bookmarks, and the places where these
 * stand.
 *
 * <p>{@link PrintedFile} reads a file as a sequence of {@link Word}s in reading order, {@link
 * WordDiff} finds those that both files have, {@link PageMoves} tells what has only moved, {@link
 * Comparison} collects the {@link Difference}s, and {@link ComparisonReport} tells them.
 */
@NullMarked
package io.github.huozi.compare;

import org.jspecify.annotations.NullMarked;
