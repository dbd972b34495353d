/**
 * Images made of pixels: their formats, damage, size and orientation. The package depends on no
 * other. Start with {@link io.github.huozi.image.ImageFile}, which refuses a file that some reader
 * cannot show, and {@link io.github.huozi.image.ImageFormat}.
 */
@NullMarked
package io.github.huozi.image;

import org.jspecify.annotations.NullMarked;
