/** TODO. */
@NullMarked
package io.github.huozi.check.tagging;

import org.jspecify.annotations.NullMarked;
