/**
 * A section as data: its title and text as trees, its number, its role in the book, and the names
 * by which the stages know what an element is. Start with {@link
 * io.github.huozi.model.section.Section} and {@link io.github.huozi.model.section.Names}.
 */
@NullMarked
package io.github.huozi.model.section;

import org.jspecify.annotations.NullMarked;
