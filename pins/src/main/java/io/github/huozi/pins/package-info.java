/** A part of huozi's build: the list of what huozi fetches at run time. */
@NullMarked
package io.github.huozi.pins;

import org.jspecify.annotations.NullMarked;
