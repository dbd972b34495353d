/** TODO. */
@NullMarked
package io.github.huozi.pdf.layout;

import org.jspecify.annotations.NullMarked;
