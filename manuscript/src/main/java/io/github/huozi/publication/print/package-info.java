/**
 * Reads what {@code publication.yaml} says about files for print shops. Start with {@link
 * io.github.huozi.publication.print.PrintReader}.
 */
@NullMarked
package io.github.huozi.publication.print;

import org.jspecify.annotations.NullMarked;
