/**
 * Finds the sections of an edition, in reading order and with their places in the book: the files
 * of a folder, what a {@code SUMMARY.md} lists, or what another tool's settings list. Start with
 * {@link io.github.huozi.publication.listing.SectionFiles}.
 */
@NullMarked
package io.github.huozi.publication.listing;

import org.jspecify.annotations.NullMarked;
