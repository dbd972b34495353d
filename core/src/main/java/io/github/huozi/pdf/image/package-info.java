/** TODO. */
@NullMarked
package io.github.huozi.pdf.image;

import org.jspecify.annotations.NullMarked;
