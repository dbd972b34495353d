/** TODO. */
@NullMarked
package io.github.huozi.work;

import org.jspecify.annotations.NullMarked;
