/** TODO. */
@NullMarked
package io.github.huozi.check.pdf;

import org.jspecify.annotations.NullMarked;
