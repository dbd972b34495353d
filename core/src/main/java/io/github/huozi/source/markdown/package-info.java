/** TODO. */
@NullMarked
package io.github.huozi.source.markdown;

import org.jspecify.annotations.NullMarked;
