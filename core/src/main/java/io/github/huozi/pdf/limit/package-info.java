/** TODO. */
@NullMarked
package io.github.huozi.pdf.limit;

import org.jspecify.annotations.NullMarked;
