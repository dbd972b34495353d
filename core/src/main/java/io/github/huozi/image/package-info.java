/** Tells an image file's format by its content, and the orientation that the camera noted. */
@NullMarked
package io.github.huozi.image;

import org.jspecify.annotations.NullMarked;
