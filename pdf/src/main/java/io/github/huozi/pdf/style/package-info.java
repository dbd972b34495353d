/**
 * The style sheets of a document as the PDF needs them. {@link
 * io.github.huozi.pdf.style.ParsedSheets} reads them once for all chapters; {@link
 * io.github.huozi.pdf.style.PrintStyles} answers what they say of an element or a page, for the
 * renderer and for all steps of printing. Both stand on one {@code Cascade}.
 */
@NullMarked
package io.github.huozi.pdf.style;

import org.jspecify.annotations.NullMarked;
