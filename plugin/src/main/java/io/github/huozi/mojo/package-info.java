/** The Maven goals. The only package that knows Maven. */
@NullMarked
package io.github.huozi.mojo;

import org.jspecify.annotations.NullMarked;
