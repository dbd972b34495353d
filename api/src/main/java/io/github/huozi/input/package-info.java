/**
 * The inputs of publishing, files and jars, as digests of their content. {@code output} compares
 * them. Begin with {@link io.github.huozi.input.InputFiles}.
 */
@NullMarked
package io.github.huozi.input;

import org.jspecify.annotations.NullMarked;
