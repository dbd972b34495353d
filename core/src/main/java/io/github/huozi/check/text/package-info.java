/** TODO. */
@NullMarked
package io.github.huozi.check.text;

import org.jspecify.annotations.NullMarked;
