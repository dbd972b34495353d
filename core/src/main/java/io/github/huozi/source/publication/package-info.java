/** TODO. */
@NullMarked
package io.github.huozi.source.publication;

import org.jspecify.annotations.NullMarked;
