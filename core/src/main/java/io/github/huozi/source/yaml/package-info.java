/** TODO. */
@NullMarked
package io.github.huozi.source.yaml;

import org.jspecify.annotations.NullMarked;
