/**
 * The cover of an edition's EPUB, from the author's picture or from the title. {@code publish} asks
 * {@link io.github.huozi.cover.EditionCover} for it.
 */
@NullMarked
package io.github.huozi.cover;

import org.jspecify.annotations.NullMarked;
