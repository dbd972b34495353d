/** Styles in the Citation Style Language (CSL 1.0.2), and what they make of works and cites. */
@NullMarked
package io.github.huozi.csl;

import org.jspecify.annotations.NullMarked;
