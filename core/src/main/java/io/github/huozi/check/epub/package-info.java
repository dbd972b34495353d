/** TODO. */
@NullMarked
package io.github.huozi.check.epub;

import org.jspecify.annotations.NullMarked;
