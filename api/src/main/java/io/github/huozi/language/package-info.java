/** Languages, the scripts that they are set in, and how strictly their lines break. */
@NullMarked
package io.github.huozi.language;

import org.jspecify.annotations.NullMarked;
