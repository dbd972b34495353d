/** Reads lists of works: CSL-JSON and CSL-YAML. */
@NullMarked
package io.github.huozi.bibliography;

import org.jspecify.annotations.NullMarked;
