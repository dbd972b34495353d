/**
 * The publication as data: immutable, checked records that know nothing of file formats, Maven, PDF
 * or EPUB. {@code publication} makes them, all later stages read them. Begin with {@link
 * io.github.huozi.model.Publication}, {@link io.github.huozi.model.Edition} and {@link
 * io.github.huozi.model.Manuscript}.
 */
@NullMarked
package io.github.huozi.model;

import org.jspecify.annotations.NullMarked;
