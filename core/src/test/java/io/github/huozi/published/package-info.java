/** Finished files and build logs, as the tests and the scripts of the invoker projects see them. */
@NullMarked
package io.github.huozi.published;

import org.jspecify.annotations.NullMarked;
