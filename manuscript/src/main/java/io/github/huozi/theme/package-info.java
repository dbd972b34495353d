/**
 * The files of a theme, the author's and the built-in ones: which there are, whether they may be
 * used, and which of their lines a part of a document comes from. Begin with {@link
 * io.github.huozi.theme.Theme}.
 */
@NullMarked
package io.github.huozi.theme;

import org.jspecify.annotations.NullMarked;
