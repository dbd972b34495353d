/** TODO. */
@NullMarked
package io.github.huozi.source.text;

import org.jspecify.annotations.NullMarked;
