/**
 * Writes the doubtful words of converted editions into their {@code conversion.yaml}: {@link
 * io.github.huozi.review.Reviewer}.
 */
@NullMarked
package io.github.huozi.review;

import org.jspecify.annotations.NullMarked;
