/** TODO. */
@NullMarked
package io.github.huozi.svg.paint;

import org.jspecify.annotations.NullMarked;
