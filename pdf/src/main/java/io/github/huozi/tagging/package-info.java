/**
 * Writes the structure tree of a PDF, by which assistive technology finds headings, lists, notes
 * and the rest (PDF/UA-1). It knows the DOM and PDFBox, and nothing of layout. Read {@link
 * io.github.huozi.tagging.Tagging} first, then {@code Arrangement} for the order of tags.
 */
@NullMarked
package io.github.huozi.tagging;

import org.jspecify.annotations.NullMarked;
