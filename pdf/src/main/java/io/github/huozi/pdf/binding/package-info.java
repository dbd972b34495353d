/**
 * The binding of chapters into one PDF: their pages get their numbers, heads and sides, their links
 * lead to each other, and their tags and bookmarks become one tree. {@link
 * io.github.huozi.pdf.binding.Binder} is the one to read first.
 */
@NullMarked
package io.github.huozi.pdf.binding;

import org.jspecify.annotations.NullMarked;
