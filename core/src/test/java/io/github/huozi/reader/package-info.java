/**
 * The finished files, opened in the engines of readers: EPUBs with epub.js in Chromium, PDFs with
 * pdf.js, PDFium and Poppler; and the pages of the preview.
 */
@NullMarked
package io.github.huozi.reader;

import org.jspecify.annotations.NullMarked;
