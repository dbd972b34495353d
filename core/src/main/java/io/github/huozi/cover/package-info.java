/**
 * Covers. {@code publish} asks {@link io.github.huozi.cover.EditionCover} for that of an edition's
 * EPUB, from the author's picture or from the title, and {@link io.github.huozi.cover.PrintCover}
 * for the sheets of a printed one, with back and spine and the bars of the ISBN.
 */
@NullMarked
package io.github.huozi.cover;

import org.jspecify.annotations.NullMarked;
