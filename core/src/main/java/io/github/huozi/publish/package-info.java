/** The recipe: read, check, typeset, write. */
@NullMarked
package io.github.huozi.publish;

import org.jspecify.annotations.NullMarked;
