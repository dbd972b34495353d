/** The files that are published, and the jars that publish them, as digests of their contents. */
@NullMarked
package io.github.huozi.input;

import org.jspecify.annotations.NullMarked;
