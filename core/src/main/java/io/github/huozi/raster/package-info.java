/** PNG, JPEG and GIF files as images of a PDF, with the values that their files have. */
@NullMarked
package io.github.huozi.raster;

import org.jspecify.annotations.NullMarked;
