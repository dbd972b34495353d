/** TODO. */
@NullMarked
package io.github.huozi.font.file;

import org.jspecify.annotations.NullMarked;
