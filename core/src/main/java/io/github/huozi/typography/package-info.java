/** Rules on characters and lines. Knows no PDF, no DOM and no Maven. */
@NullMarked
package io.github.huozi.typography;

import org.jspecify.annotations.NullMarked;
