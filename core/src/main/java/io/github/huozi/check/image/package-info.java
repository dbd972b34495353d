/**
 * Checks that the images of PDFs and EPUBs are those of the sources, visible, in order, and of
 * enough pixels.
 *
 * <p>Read {@link ImageCheck} first, the only public class, then {@link PdfImages} and {@link
 * EpubImages}. The package io.github.huozi.check.image;

import org.jspecify.annotations.NullMarked;

package depends on {@code check.pdf}, {@code check.epub}, {@code raster} and
 * {@code svg}; {@code verify} runs it.
 */
@NullMarked

