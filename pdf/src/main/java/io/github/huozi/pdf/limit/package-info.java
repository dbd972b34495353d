/**
 * Limits the size of paragraphs, tables and files that are printed, so that time and memory stay in
 * proportion: {@link io.github.huozi.pdf.limit.DocumentLimits}.
 */
@NullMarked
package io.github.huozi.pdf.limit;

import org.jspecify.annotations.NullMarked;
