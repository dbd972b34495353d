/**
 * Problems in the author's files, each with its place and the way to put it right. All packages
 * report by them. Begin with {@link io.github.huozi.problem.Problems}.
 */
@NullMarked
package io.github.huozi.problem;

import org.jspecify.annotations.NullMarked;
