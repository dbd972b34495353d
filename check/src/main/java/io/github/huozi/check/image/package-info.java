/**
 * Checks that the images of PDFs and EPUBs are those of the sources, visible, in order, and of
 * enough pixels.
 *
 * <p>Read {@link ImageCheck} first, the only public class, then {@link PdfImages} and {@link
 * EpubImages}.
 */
@NullMarked
package io.github.huozi.check.image;

import org.jspecify.annotations.NullMarked;
