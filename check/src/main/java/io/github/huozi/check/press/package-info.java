/** Checks the files for print shops. */
@NullMarked
package io.github.huozi.check.press;

import org.jspecify.annotations.NullMarked;
