/**
 * Lays out an XHTML document and writes it as a PDF, by openhtmltopdf and PDFBox, which only these
 * packages know. {@link io.github.huozi.pdf.PdfWriter} is the recipe: read it first. It uses {@code
 * pdf.layout}, {@code pdf.font}, {@code pdf.image}, {@code pdf.file} and {@code tagging}.
 */
@NullMarked
package io.github.huozi.pdf;

import org.jspecify.annotations.NullMarked;
