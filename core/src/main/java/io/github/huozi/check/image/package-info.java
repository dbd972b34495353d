/** TODO. */
@NullMarked
package io.github.huozi.check.image;

import org.jspecify.annotations.NullMarked;
