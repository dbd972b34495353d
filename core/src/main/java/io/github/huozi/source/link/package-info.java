/** TODO. */
@NullMarked
package io.github.huozi.source.link;

import org.jspecify.annotations.NullMarked;
