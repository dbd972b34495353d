/**
 * Numbers what an edition counts, such as chapters and figures, and writes out the references to
 * them. Both forms get the same text.
 */
@NullMarked
package io.github.huozi.numbering;

import org.jspecify.annotations.NullMarked;
