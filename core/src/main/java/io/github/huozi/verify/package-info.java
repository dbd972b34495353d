/**
 * The goal {@code verify} without Maven: finds the finished files, runs all checks and collects
 * their findings. Begin with {@link io.github.huozi.verify.Verifier}; the list of checks is in
 * {@link io.github.huozi.verify.Examination}.
 *
 * <p>The package depends on {@code check}, on {@code validator} for EPUBCheck and veraPDF, on
 * {@code publish} for the content that the files must have, and on {@code report}.
 */
@NullMarked
package io.github.huozi.verify;

import org.jspecify.annotations.NullMarked;
