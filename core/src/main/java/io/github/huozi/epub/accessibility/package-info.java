/** TODO. */
@NullMarked
package io.github.huozi.epub.accessibility;

import org.jspecify.annotations.NullMarked;
