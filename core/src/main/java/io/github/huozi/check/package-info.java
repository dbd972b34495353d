/** Reads finished files again, and tells what is wrong with them. */
@NullMarked
package io.github.huozi.check;

import org.jspecify.annotations.NullMarked;
