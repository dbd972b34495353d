/** TODO. */
@NullMarked
package io.github.huozi.svg.style;

import org.jspecify.annotations.NullMarked;
