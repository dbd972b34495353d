/**
 * The checks of finished files: a {@link io.github.huozi.check.Check} reads one file and returns
 * {@link io.github.huozi.check.Finding}s.
 *
 * <p>This package has what all checks share and depends on none of them. The checks are in the
 * packages below it: {@code file} has one class for each check of both formats, and {@code pdf},
 * {@code epub}, {@code text}, {@code composition}, {@code pages}, {@code image} and {@code tagging}
 * have their parts. Begin with {@link io.github.huozi.check.Check}.
 */
@NullMarked
package io.github.huozi.check;

import org.jspecify.annotations.NullMarked;
