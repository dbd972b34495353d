/** TODO. */
@NullMarked
package io.github.huozi.svg.text;

import org.jspecify.annotations.NullMarked;
