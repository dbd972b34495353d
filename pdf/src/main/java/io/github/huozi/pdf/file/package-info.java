/**
 * Writes PDF files: {@link io.github.huozi.pdf.file.PdfFile} writes a finished document. {@link
 * io.github.huozi.pdf.file.PageWarning} tells what pages do not show as they should.
 */
@NullMarked
package io.github.huozi.pdf.file;

import org.jspecify.annotations.NullMarked;
