/** The Maven goals. Only this package and {@code annotation} know Maven. */
@NullMarked
package io.github.huozi.mojo;

import org.jspecify.annotations.NullMarked;
