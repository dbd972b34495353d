/**
 * Lays out an XHTML document and writes it as a PDF, by openhtmltopdf and PDFBox. {@link
 * io.github.huozi.pdf.PdfWriter} is the recipe: read it first. {@code chapter} divides the document
 * and sets each chapter: {@code layout} composes its lines, {@code galley} makes pages, {@code
 * paint} paints them. {@code binding} makes one PDF of all chapters, and {@code file} writes it.
 */
@NullMarked
package io.github.huozi.pdf;

import org.jspecify.annotations.NullMarked;
