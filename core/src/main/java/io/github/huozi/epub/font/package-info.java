/** TODO. */
@NullMarked
package io.github.huozi.epub.font;

import org.jspecify.annotations.NullMarked;
