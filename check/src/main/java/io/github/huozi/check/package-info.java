/**
 * The checks of finished files: a {@link io.github.huozi.check.Check} reads one file and returns
 * {@link io.github.huozi.check.Finding}s. What it compares the file with is the manuscript, and
 * nothing that publishing makes of it.
 *
 * <p>This package has what all checks share and depends on none of them. The checks are in the
 * packages below it: {@code file} has one class for each check of both formats, and {@code pdf},
 * {@code epub}, {@code text}, {@code structure}, {@code composition}, {@code pages} and {@code
 * image} have their parts. Begin with {@link io.github.huozi.check.Check}.
 */
@NullMarked
package io.github.huozi.check;

import org.jspecify.annotations.NullMarked;
