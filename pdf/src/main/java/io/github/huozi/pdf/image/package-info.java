/**
 * Puts images into a PDF: {@link io.github.huozi.pdf.image.PlacedImages}, which decides on the size
 * of each, is the class to read first.
 */
@NullMarked
package io.github.huozi.pdf.image;

import org.jspecify.annotations.NullMarked;
