/**
 * Checks PDF files, and reads the visible text of their pages.
 *
 * <p>Read {@link PdfPage} and {@link PageReader} for the text, and {@link PdfIntegrity} for a
 * check. The package depends on {@code check} and PDFBox. {@code check.file} runs its checks, and
 * {@code check.text}, {@code check.tagging} and {@code check.image} build on its readers.
 */
@NullMarked
package io.github.huozi.check.pdf;

import org.jspecify.annotations.NullMarked;
