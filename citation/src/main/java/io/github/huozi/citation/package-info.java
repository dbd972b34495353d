/** Bibliographic works, the cites of them in a text, and the sources that list them. */
@NullMarked
package io.github.huozi.citation;

import org.jspecify.annotations.NullMarked;
