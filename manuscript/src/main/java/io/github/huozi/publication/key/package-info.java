/** The table of the keys of {@code publication.yaml}, by which they are read and documented. */
@NullMarked
package io.github.huozi.publication.key;

import org.jspecify.annotations.NullMarked;
