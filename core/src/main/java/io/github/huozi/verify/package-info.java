/**
 * The goal {@code verify} without Maven: finds the finished files, runs all checks and collects
 * their findings. Begin with {@link io.github.huozi.verify.Verifier}; the list of checks is in
 * {@link io.github.huozi.verify.Examination}.
 */
@NullMarked
package io.github.huozi.verify;

import org.jspecify.annotations.NullMarked;
