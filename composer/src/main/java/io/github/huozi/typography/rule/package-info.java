/**
 * Rules of composition for strings and single characters, which know no paragraph: {@link
 * io.github.huozi.typography.rule.Address} says where a line may divide an address, {@link
 * io.github.huozi.typography.rule.TokenBreaks} where it may divide names in programs and code,
 * {@link io.github.huozi.typography.rule.HangingMarks} which marks hang beyond a line, {@link
 * io.github.huozi.typography.rule.Ties} which words stay together, and {@link
 * io.github.huozi.typography.rule.UprightRuns} which letters stand upright in vertical lines.
 */
@NullMarked
package io.github.huozi.typography.rule;

import org.jspecify.annotations.NullMarked;
