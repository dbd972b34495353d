/** TODO. */
@NullMarked
package io.github.huozi.source.html;

import org.jspecify.annotations.NullMarked;
