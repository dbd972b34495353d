/**
 * The editions of a publication: those that {@code publication.yaml} lists, those that the folders
 * show, and those that are converted. Start with {@link
 * io.github.huozi.publication.edition.EditionReader}.
 */
@NullMarked
package io.github.huozi.publication.edition;

import org.jspecify.annotations.NullMarked;
