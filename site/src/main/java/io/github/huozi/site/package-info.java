/**
 * Makes the website out of the repository's documents, and the pictures of pages in them. {@link
 * io.github.huozi.site.Website} is the program. The pictures are drawn from PDF files that the
 * plugin has published in the same build; a document becomes a page with the same place and name as
 * its file.
 *
 * <p>{@link io.github.huozi.site.DesignReport} is another program: it measures the design of
 * finished files.
 */
@NullMarked
package io.github.huozi.site;

import org.jspecify.annotations.NullMarked;
