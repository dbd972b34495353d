/**
 * The make-up of pages: which part of a galley stands on which page, and where.
 *
 * <p>It knows neither PDF nor document: a {@link io.github.huozi.makeup.Galley} holds heights,
 * spaces and places where a page may end, and {@link io.github.huozi.makeup.PageComposer} finds the
 * pages that cost least over the whole galley.
 */
@NullMarked
package io.github.huozi.makeup;

import org.jspecify.annotations.NullMarked;
