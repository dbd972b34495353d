/** The goal {@code verify}: finds the finished files, has them checked and tells of it. */
@NullMarked
package io.github.huozi.verify;

import org.jspecify.annotations.NullMarked;
