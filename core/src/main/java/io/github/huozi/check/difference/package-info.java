/** TODO. */
@NullMarked
package io.github.huozi.check.difference;

import org.jspecify.annotations.NullMarked;
