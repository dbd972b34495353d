/** TODO. */
@NullMarked
package io.github.huozi.source.section;

import org.jspecify.annotations.NullMarked;
