/**
 * The style sheets of a document as the PDF needs them: {@link
 * io.github.huozi.pdf.style.PrintStyles} is the renderer's cascade with corrections, and keeps what
 * the sheets say about pages from the renderer, which lays out galleys.
 */
@NullMarked
package io.github.huozi.pdf.style;

import org.jspecify.annotations.NullMarked;
