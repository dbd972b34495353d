/** TODO. */
@NullMarked
package io.github.huozi.pdf.file;

import org.jspecify.annotations.NullMarked;
