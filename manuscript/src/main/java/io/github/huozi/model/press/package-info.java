/** The wishes of print shops, by which their files are made. */
@NullMarked
package io.github.huozi.model.press;

import org.jspecify.annotations.NullMarked;
