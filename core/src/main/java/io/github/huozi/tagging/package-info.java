/**
 * Tells a reader's software what is what in a finished PDF: headings, lists, notes and all the rest
 * of its structure. It knows documents and PDFBox, and nothing of how pages are made.
 */
@NullMarked
package io.github.huozi.tagging;

import org.jspecify.annotations.NullMarked;
