/**
 * Adds PNG, JPEG and GIF files to a PDF without loss, with the colours and the orientation that a
 * browser shows. Read {@link io.github.huozi.raster.PrintedImage} first. The package depends on
 * package {@code image}, which knows the formats, and on PDFBox.
 */
@NullMarked
package io.github.huozi.raster;

import org.jspecify.annotations.NullMarked;
