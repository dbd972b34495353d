/** TODO. */
@NullMarked
package io.github.huozi.check.composition;

import org.jspecify.annotations.NullMarked;
