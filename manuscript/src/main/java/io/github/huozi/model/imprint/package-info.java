/**
 * The lines of a book's imprint, as each language has them: 版权页, 奥付, 판권, copyright page. The files
 * in {@code words} say which lines a language has, in which order, and in what words.
 */
@NullMarked
package io.github.huozi.model.imprint;

import org.jspecify.annotations.NullMarked;
