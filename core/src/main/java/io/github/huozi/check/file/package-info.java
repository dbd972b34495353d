/** TODO. */
@NullMarked
package io.github.huozi.check.file;

import org.jspecify.annotations.NullMarked;
