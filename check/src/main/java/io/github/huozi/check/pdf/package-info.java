/**
 * Reads the visible text of PDF files, with their tags and links.
 *
 * <p>Read {@link PageReader} and its result, {@link PdfContent}, first. {@code check.text}, {@code
 * check.structure}, {@code check.composition}, {@code check.pages} and {@code check.image} build on
 * it.
 */
@NullMarked
package io.github.huozi.check.pdf;

import org.jspecify.annotations.NullMarked;
