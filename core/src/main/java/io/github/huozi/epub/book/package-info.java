/** TODO. */
@NullMarked
package io.github.huozi.epub.book;

import org.jspecify.annotations.NullMarked;
