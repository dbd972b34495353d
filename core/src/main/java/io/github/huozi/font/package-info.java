/** Font artifacts in, prepared faces out; which characters a face covers. */
@NullMarked
package io.github.huozi.font;

import org.jspecify.annotations.NullMarked;
