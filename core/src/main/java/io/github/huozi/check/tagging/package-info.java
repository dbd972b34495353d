/**
 * Compares the tags, links and bookmarks of a PDF with the printed document that it was set from.
 *
 * <p>Read {@link PrintedEditions} first, the only public class, then {@link TaggedPdf}. The package
 * depends on {@code check} and on the page reader of {@code check.pdf}; {@code check.file} uses it.
 */
@NullMarked
package io.github.huozi.check.tagging;

import org.jspecify.annotations.NullMarked;
