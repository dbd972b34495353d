/** TODO. */
@NullMarked
package io.github.huozi.pdf.font;

import org.jspecify.annotations.NullMarked;
